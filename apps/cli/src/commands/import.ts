import { readFile } from 'node:fs/promises';
import { importBook } from '@mingcha/database/book/import-book';
import { readKnown } from '@mingcha/database/book/read-known';
import type { BookFault } from '@mingcha/documents/book/book-fault';
import { checkBook } from '@mingcha/documents/book/check-book';
import { readBook } from '@mingcha/documents/book/read-book';
import type { Book } from '@mingcha/domain/book/book';
import type { Command } from '../command';
import { Refused, Usage } from '../exit';
import type { Platform } from '../platform';
import { table } from '../table';

function line({ sheet, row, column, message }: BookFault): string {
  const place = [sheet && `「${sheet}」`, row && `第 ${row} 行`, column && `「${column}」列`]
    .filter(Boolean)
    .join(' ');
  return place ? `${place}:${message}` : message;
}

/** Reads and checks a workbook against what is stored; every fault at once, or the book. */
async function readChecked(platform: Platform, file: string): Promise<{ book: Book; notes: string[] }> {
  const bytes = await readFile(file).catch(() => {
    throw new Usage(`There is no readable file ${file}.`);
  });
  const reading = await readBook(bytes);
  if ('faults' in reading) throw new Refused(reading.faults.map(line));
  const faults = checkBook(reading.book, await readKnown(platform.database, '操作员'));
  if (faults.length > 0) throw new Refused(faults.map(line));
  return { book: reading.book, notes: reading.notes.map(({ message }) => message) };
}

/** `import FILE [--dry-run]` */
export const importCommand: Command = {
  usage: 'import FILE [--dry-run]',
  options: { 'dry-run': { type: 'boolean', default: false } },
  async run({ positionals: [file], values, platform, tell }) {
    if (!file) throw new Usage('Which FILE?');
    const open = await platform();
    const { book, notes } = await readChecked(open, file);
    for (const note of notes) tell(note);
    if (values['dry-run']) {
      const counts = Object.entries(book).map(([kind, rows]) => [kind, String(rows.length)]);
      return `${table(['kind', 'rows'], counts)}\nNothing was stored (--dry-run).`;
    }
    const report = await importBook(open.database, book, {
      operator: '操作员',
      requestId: `import ${file}`,
      today: open.today,
    });
    const rows = Object.entries(report).map(([kind, { added, changed, unchanged }]) => [
      kind,
      String(added),
      String(changed),
      String(unchanged),
    ]);
    return table(['kind', 'added', 'changed', 'unchanged'], rows);
  },
};
