import type { Cell } from '../workbook/cell';
import { tidyText } from './tidy-text';

export type ColumnKind = 'text' | 'name' | 'code' | 'date' | 'count' | 'choice' | 'names' | 'choices';

export type CellFaultCode =
  | 'REQUIRED_BLANK'
  | 'FORMULA_CELL'
  | 'ERROR_CELL'
  | 'UNREADABLE_DATE'
  | 'UNREADABLE_CODE'
  | 'UNREADABLE_NUMBER'
  | 'UNKNOWN_LABEL'
  | 'UNCLEAR_LIST'
  | 'TEXT_TOO_LONG';

export type Reading<T> = { value: T } | { fault: CellFaultCode };

/** One column of a sheet: its heading, what it means, and the way between a cell and a value. */
export interface Column<T> {
  kind: ColumnKind;
  heading: string;
  /** For the guide of the import template. */
  meaning: string;
  required: boolean;
  /** What may be chosen, the spelling we write first. */
  labels: readonly string[];
  /** For counts: the least and the most. */
  range?: readonly [number, number];
  read(cell: Cell | undefined): Reading<T>;
  write(value: T): string | number | null;
}

type ColumnParts<T> = Omit<Column<T>, 'required' | 'labels' | 'read'> & {
  labels?: readonly string[];
  read(cell: Cell): Reading<T>;
};

/** A required column: a blank, a formula (even with a stored result) and an error are refused before reading. */
export function column<T>(parts: ColumnParts<T>): Column<T> {
  return {
    labels: [],
    ...parts,
    required: true,
    read(cell) {
      if (cell === undefined || isBlank(cell)) return { fault: 'REQUIRED_BLANK' };
      if (cell.kind === 'formula') return { fault: 'FORMULA_CELL' };
      if (cell.kind === 'error') return { fault: 'ERROR_CELL' };
      return parts.read(cell);
    },
  };
}

/** The same column where a blank is allowed and means `blank`. */
export function optional<T, B>(inner: Column<T>, blank: B): Column<T | B> {
  return {
    ...inner,
    required: false,
    read: (cell) => (cell === undefined || isBlank(cell) ? { value: blank } : inner.read(cell)),
    write: (value) => (value === null ? null : inner.write(value as T)),
  };
}

function isBlank(cell: Cell): boolean {
  return cell.kind === 'text' && tidyText(cell.text) === '';
}
