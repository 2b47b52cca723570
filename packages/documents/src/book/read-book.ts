import type { Book } from '@mingcha/domain/book/book';
import type { Sheet } from '../workbook/cell';
import { readWorkbook } from '../workbook/read-workbook';
import { UnreadableWorkbook } from '../workbook/unreadable-workbook';
import { type BookFault, type BookNote, limitFaults } from './book-fault';
import { BOOK_FIELDS, GUIDE_TITLE, SHEET_FORMATS } from './book-format';
import { readBookSheet, type SheetReading } from './read-book-sheet';
import { tidyToken } from './tidy-text';

export type BookReading = { book: Book; notes: BookNote[] } | { faults: BookFault[] };

/**
 * Reads an office workbook whole or not at all: either every row of its ten sheets, or every fault of the file.
 * References between rows are checked by {@link checkBook}.
 */
export async function readBook(bytes: Uint8Array): Promise<BookReading> {
  try {
    return await readSheets(bytes);
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    const { code, message } = error;
    return { faults: [{ sheet: null, row: null, column: null, code, value: null, message }] };
  }
}

async function readSheets(bytes: Uint8Array): Promise<BookReading> {
  const titles = new Set(BOOK_FIELDS.map((field) => SHEET_FORMATS[field].title));
  const { sheets, others } = await readWorkbook(bytes, (name) => titles.has(tidyToken(name)));
  const byTitle = new Map<string, Sheet>(sheets.map((sheet) => [tidyToken(sheet.name), sheet]));
  const readings: [keyof Book, SheetReading][] = [];
  for (const field of BOOK_FIELDS) readings.push([field, await readSheet(field, byTitle)]);
  const faults = readings.flatMap(([, reading]) => reading.faults);
  if (faults.length > 0) return { faults: limitFaults(faults) };
  const rows = Object.fromEntries(readings.map(([field, reading]) => [field, reading.rows]));
  const notes = readings.flatMap(([, reading]) => reading.notes);
  return { book: rows as unknown as Book, notes: [...noteOthers(others), ...notes] };
}

async function readSheet(field: keyof Book, byTitle: Map<string, Sheet>): Promise<SheetReading> {
  const format = SHEET_FORMATS[field];
  const sheet = byTitle.get(format.title);
  if (sheet) return readBookSheet(format, sheet);
  const message = `缺少工作表「${format.title}」`;
  const missing = { row: null, column: null, value: null, message };
  return { rows: [], faults: [{ sheet: format.title, code: 'MISSING_SHEET', ...missing }], notes: [] };
}

function noteOthers(names: string[]): BookNote[] {
  return names
    .filter((name) => tidyToken(name) !== GUIDE_TITLE)
    .map((sheet) => ({
      sheet,
      column: null,
      code: 'UNKNOWN_SHEET',
      message: `工作表「${sheet}」不属于本格式,未读取`,
    }));
}
