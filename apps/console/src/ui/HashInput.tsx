import type { ReactNode } from 'react';
import { hexOfFile } from './file-hash';

interface Props {
  wiring: { id: string; 'aria-invalid': boolean; 'aria-describedby': string | undefined };
  value: string;
  onChange: (value: string) => void;
}

/** A file of which only the SHA-256 is kept: it is counted here and never leaves this computer. */
export function HashInput({ wiring, value, onChange }: Props): ReactNode {
  return (
    <>
      <input
        {...wiring}
        className="input"
        type="file"
        accept="image/*"
        onChange={async ({ target }) => {
          const [file] = target.files ?? [];
          onChange(file ? await hexOfFile(file) : '');
        }}
      />
      {value && <output className="field-hint">SHA-256 {value.slice(0, 16)}…</output>}
    </>
  );
}
