import { setImmediate } from 'node:timers/promises';
import type { BookRow } from '@mingcha/domain/book/book';
import { columnLetters, type Sheet, type SheetRow, showCell } from '../workbook/cell';
import { type BookFault, type BookNote, cellMessage } from './book-fault';
import type { AnySheetFormat } from './book-format';
import { tidyToken } from './tidy-text';

export interface SheetReading {
  rows: BookRow[];
  faults: BookFault[];
  notes: BookNote[];
}

const ROWS_AT_A_TIME = 5000;

/** Reads one sheet by its format; its first row with anything in it holds the headings. Gives way to other work. */
export async function readBookSheet(format: AnySheetFormat, sheet: Sheet): Promise<SheetReading> {
  const [headingRow, ...dataRows] = sheet.rows;
  if (headingRow === undefined) {
    const message = `工作表「${format.title}」是空的,至少应有标题行`;
    return { rows: [], faults: [sheetFault(format, 'EMPTY_SHEET', message)], notes: [] };
  }
  const headings = readHeadings(format, headingRow);
  const notes = [...headings.notes, ...noteUntitled(format, headingRow, dataRows)];
  const faults = [...headings.faults];
  const rows: BookRow[] = [];
  const seen = new Map<string, number>();
  const numbers = [...headings.columns.values()];
  for (const [index, row] of dataRows.entries()) {
    if (index % ROWS_AT_A_TIME === ROWS_AT_A_TIME - 1) await setImmediate();
    if (!numbers.some((number) => row.cells.has(number))) continue;
    const { value, faults: found } = readRow(format, row, headings.columns);
    faults.push(...found);
    if (value === undefined) continue;
    const key = rowKey(format, value);
    const first = seen.get(key);
    if (first === undefined) seen.set(key, row.number);
    else faults.push(rowFault(format, row, `与第 ${first} 行重复`));
    rows.push(value);
  }
  return { rows, faults, notes };
}

interface Headings {
  /** Field to column number. */
  columns: Map<string, number>;
  faults: BookFault[];
  notes: BookNote[];
}

function readHeadings(format: AnySheetFormat, headingRow: SheetRow): Headings {
  const fieldOf = new Map(Object.entries(format.columns).map(([field, { heading }]) => [heading, field]));
  const columns = new Map<string, number>();
  const faults: BookFault[] = [];
  const notes: BookNote[] = [];
  for (const [number, cell] of headingRow.cells) {
    const heading = showCell(cell);
    const field = fieldOf.get(tidyToken(heading));
    if (field === undefined)
      notes.push(unknownColumn(format, `第 ${columnLetters(number)} 列「${heading}」`, heading));
    else if (columns.has(field))
      faults.push(headingFault(format, headingRow, heading, 'DUPLICATE_COLUMN', `「${heading}」列出现多次`));
    else columns.set(field, number);
  }
  for (const [heading, field] of fieldOf)
    if (!columns.has(field))
      faults.push(headingFault(format, headingRow, heading, 'MISSING_COLUMN', `缺少「${heading}」列`));
  return { columns, faults, notes };
}

function noteUntitled(format: AnySheetFormat, headingRow: SheetRow, dataRows: SheetRow[]): BookNote[] {
  const untitled = new Set<number>();
  for (const row of dataRows)
    for (const number of row.cells.keys()) if (!headingRow.cells.has(number)) untitled.add(number);
  return [...untitled]
    .sort((a, b) => a - b)
    .map((number) => unknownColumn(format, `第 ${columnLetters(number)} 列没有标题,`, columnLetters(number)));
}

function readRow(
  format: AnySheetFormat,
  row: SheetRow,
  columns: Map<string, number>,
): { value?: BookRow; faults: BookFault[] } {
  const faults: BookFault[] = [];
  const fields: Record<string, unknown> = { row: row.number };
  for (const [field, number] of columns) {
    const column = format.columns[field];
    const cell = row.cells.get(number);
    const reading = column?.read(cell);
    if (column === undefined || reading === undefined) continue;
    if ('value' in reading) {
      fields[field] = reading.value;
      continue;
    }
    const value = cell ? showCell(cell).slice(0, 200) : null;
    const message = cellMessage(reading.fault, column, value);
    faults.push({ ...at(format, row), column: column.heading, code: reading.fault, value, message });
  }
  faults.push(...spanFaults(format, row, fields));
  const whole = faults.length === 0 && columns.size === Object.keys(format.columns).length;
  return whole ? { value: fields as unknown as BookRow, faults } : { faults };
}

function spanFaults(format: AnySheetFormat, row: SheetRow, fields: Record<string, unknown>): BookFault[] {
  if (!format.span) return [];
  const [start, end] = format.span.map((field) => fields[field]);
  if (typeof start !== 'string' || typeof end !== 'string' || start <= end) return [];
  const [from, to] = format.span.map((field) => format.columns[field]?.heading ?? '');
  const message = `「${to}」${end} 早于「${from}」${start}`;
  return [{ ...at(format, row), column: to ?? null, code: 'END_BEFORE_START', value: end, message }];
}

function rowKey(format: AnySheetFormat, row: BookRow): string {
  const fields: Record<string, unknown> = { ...row };
  return JSON.stringify((format.key ?? Object.keys(format.columns)).map((field) => fields[field]));
}

function at(format: AnySheetFormat, row: SheetRow): { sheet: string; row: number } {
  return { sheet: format.title, row: row.number };
}

function rowFault(format: AnySheetFormat, row: SheetRow, message: string): BookFault {
  return { ...at(format, row), column: null, code: 'DUPLICATE_ROW', value: null, message };
}

function headingFault(
  format: AnySheetFormat,
  row: SheetRow,
  column: string,
  code: 'MISSING_COLUMN' | 'DUPLICATE_COLUMN',
  message: string,
): BookFault {
  return { ...at(format, row), column, code, value: null, message };
}

function sheetFault(format: AnySheetFormat, code: 'EMPTY_SHEET', message: string): BookFault {
  return { sheet: format.title, row: null, column: null, code, value: null, message };
}

function unknownColumn(format: AnySheetFormat, what: string, column: string): BookNote {
  return { sheet: format.title, column, code: 'UNKNOWN_COLUMN', message: `${what}不属于本表,未读取` };
}
