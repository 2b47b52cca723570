import type { Book } from '@mingcha/domain/book/book';
import { escapeText } from '../workbook/string-table';
import { BOOK_FIELDS, SHEET_FORMATS } from './book-format';
import { finishWorkbook, layOutSheet, startWorkbook } from './book-layout';

/** Writes a book so that {@link readBook} gives it back; equal books give equal bytes. */
export async function writeBook(book: Book): Promise<Uint8Array> {
  const workbook = startWorkbook();
  for (const field of BOOK_FIELDS) {
    const format = SHEET_FORMATS[field];
    const sheet = layOutSheet(workbook, format);
    for (const row of book[field]) {
      const values: Record<string, unknown> = { ...row };
      sheet.addRow(
        Object.entries(format.columns).map(([name, column]) => cellValue(column.write(values[name]))),
      );
    }
  }
  return finishWorkbook(workbook);
}

/** Texts are stored as texts, never as formulas, whatever they begin with. */
function cellValue(written: string | number | null): string | number | null {
  if (typeof written !== 'string') return written;
  return written === '' ? null : escapeText(written);
}
