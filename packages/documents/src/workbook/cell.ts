import type { CivilDate } from '@mingcha/domain/calendar/civil-date';

/** What stands in a cell, told apart as the file itself tells it apart. An empty cell is `undefined`. */
export type Cell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'date'; on: CivilDate }
  | { kind: 'boolean'; truth: boolean }
  | { kind: 'formula'; text: string }
  | { kind: 'error'; text: string };

export interface SheetRow {
  /** As Excel shows it, from 1. */
  number: number;
  /** By column, from 1. */
  cells: Map<number, Cell>;
}

/** One sheet; rows without any content are left out. */
export interface Sheet {
  name: string;
  rows: SheetRow[];
}

/** A cell as a person would read it out, for fault messages. */
export function showCell(cell: Cell): string {
  switch (cell.kind) {
    case 'number':
      return String(cell.number);
    case 'date':
      return cell.on;
    case 'boolean':
      return cell.truth ? 'TRUE' : 'FALSE';
    case 'formula':
      return `=${cell.text}`;
    default:
      return cell.text;
  }
}

/** `3` → `C`, as Excel names columns. */
export function columnLetters(column: number): string {
  const before = Math.floor((column - 1) / 26);
  return (before > 0 ? columnLetters(before) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
