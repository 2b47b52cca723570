import { useId } from 'react';

interface Props {
  title: React.ReactNode;
  note?: React.ReactNode;
  className?: string;
  children: React.ReactNode;
}

/** A bordered section with a heading and a quiet note at its right. */
export function Card({ title, note, className, children }: Props) {
  const id = useId();
  return (
    <section className={className ? `card ${className}` : 'card'} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <div className="note">{note}</div>}
      </header>
      {children}
    </section>
  );
}
