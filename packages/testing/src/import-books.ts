import { readFile } from 'node:fs/promises';
import { IMPORT_PATHS, type ImportAnswer, XLSX } from '@mingcha/contract/imports';
import { readBook } from '@mingcha/documents/book/read-book';
import { writeBook } from '@mingcha/documents/book/write-book';
import type { Book, BookRow } from '@mingcha/domain/book/book';
import type { Api } from './in-process';

const SAMPLE = new URL('../../../infra/demo/huangshan-2025.xlsx', import.meta.url);

/** The sample year of a whole city. */
export async function readSample(): Promise<Book> {
  const reading = await readBook(await readFile(SAMPLE));
  if ('faults' in reading) throw new Error('The sample book is faulty.');
  return reading.book;
}

/** The rows of one bureau, as a book of its own. */
export function bookOf(book: Book, tenantCode: string): Book {
  const kept = Object.entries(book).map(([field, rows]: [string, BookRow[]]) => [
    field,
    rows.filter((row) => row.tenantCode === tenantCode),
  ]);
  return Object.fromEntries(kept) as Book;
}

/** A county's own book: without the one record of a call on a sibling's institution, which only the city can place. */
export function countyBookOf(book: Book, tenantCode: string): Book {
  const own = bookOf(book, tenantCode);
  const names = new Set(own.organisations.map(({ name }) => name));
  return { ...own, contacts: own.contacts.filter(({ organisation }) => names.has(organisation)) };
}

/** Sends a book as the console does. */
export async function send(
  api: Api,
  who: Parameters<Api['send']>[0],
  door: 'check' | 'store',
  book: Book | Uint8Array,
): Promise<ImportAnswer> {
  const payload = book instanceof Uint8Array ? book : await writeBook(book);
  const { text } = await api.send(who, {
    method: 'POST',
    url: IMPORT_PATHS[door],
    headers: { 'content-type': XLSX },
    payload: Buffer.from(payload),
  });
  return JSON.parse(text);
}

const TABLES = [
  ...['organisations', 'positions', 'incumbencies', 'assignments', 'panels', 'supervisors', 'agreements'],
  ...['contacts', 'meetings', 'inspections', 'briefings', 'duties', 'audit_entries', 'outbox'],
];

/** Everything an import could touch, in every bureau, row for row. */
export function everything({ world }: Api): Promise<unknown[][]> {
  return Promise.all(
    TABLES.map((table) => world.store.asSuperuser(`select * from ${table} order by tenant_id, id`)),
  );
}
