import './timeline.css';

interface Entry {
  id: string;
  title: React.ReactNode;
  /** When it was done. */
  day: string;
  /** Who did it, and when it was entered. */
  by: string;
  /** Said in full, with its line breaks. */
  text?: string | null;
  /** Labelled facts of the step, such as its document. */
  facts?: readonly (readonly [label: string, value: string | null])[];
}

/** What happened to a record, oldest first. */
export function Timeline({ entries }: { entries: readonly Entry[] }) {
  return (
    <ol className="timeline">
      {entries.map(({ id, title, day, by, text, facts = [] }) => (
        <li key={id}>
          <p className="timeline-head">
            <b>{title}</b>
            <span>{day}</span>
          </p>
          {text && <p className="timeline-text">{text}</p>}
          {facts.map(
            ([label, value]) =>
              value && (
                <p key={label} className="timeline-fact">
                  <span>{label}</span> {value}
                </p>
              ),
          )}
          <p className="quiet">{by}</p>
        </li>
      ))}
    </ol>
  );
}
