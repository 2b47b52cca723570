interface Props {
  title: string;
  /** What to do next; an empty state without one is a dead end. */
  hint: string;
  children?: React.ReactNode;
}

export function Empty({ title, hint, children }: Props) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      <p>{hint}</p>
      {children}
    </div>
  );
}
