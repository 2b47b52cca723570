import { Link } from 'react-router';
import './record-list.css';

interface Record {
  id: string;
  to: string;
  title: string;
  /** What tells it from its neighbours: institution, kind, day. */
  about: readonly (string | null)[];
  mark: React.ReactNode;
  note?: string | undefined;
}

/** Records of one kind, one line each on a desk, two on a phone; the whole line leads to the record. */
export function RecordList({ records }: { records: readonly Record[] }) {
  return (
    <ul className="record-list">
      {records.map(({ id, to, title, about, mark, note }) => (
        <li key={id}>
          <Link to={to}>
            <span className="record-title">{title}</span>
            <small>{about.filter(Boolean).join(' · ')}</small>
          </Link>
          <div className="record-state">
            {mark}
            {note && <small>{note}</small>}
          </div>
        </li>
      ))}
    </ul>
  );
}
