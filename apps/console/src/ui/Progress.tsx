import { useId } from 'react';
import './progress.css';

interface Props {
  /** From 0 to 100. */
  value: number;
  /** What is being done. */
  label: string;
}

/** How far long work is, as a bar and in words; it may be left and looked at again. */
export function Progress({ value, label }: Props) {
  const id = useId();
  return (
    <div className="progress-line">
      <p id={id} role="status">
        {label}
      </p>
      <progress max={100} value={value} aria-labelledby={id} />
      <span className="quiet">{value}%</span>
    </div>
  );
}
