import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@mingcha/database/tenant';
import { readBook } from '@mingcha/documents/book/read-book';
import { writeBook } from '@mingcha/documents/book/write-book';
import type { Book } from '@mingcha/domain/book/book';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCommand } from './commands/import';
import { Refused } from './exit';

const BOOK = new URL('../../../infra/demo/huangshan-2025.xlsx', import.meta.url);

let store: TestDatabase;
let database: Database;
let folder: string;
let sample: Book;

beforeAll(async () => {
  store = await cloneDatabase();
  database = await store.open();
  folder = await mkdtemp(join(tmpdir(), 'mingcha-import-'));
  const reading = await readBook(await readFile(BOOK));
  if ('faults' in reading) throw new Error('The sample book is faulty.');
  sample = reading.book;
});
afterAll(async () => {
  await store.drop();
  await rm(folder, { recursive: true });
});

/** Runs `import FILE` and returns the lines it is refused with. */
async function refusedLines(bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, 'book.xlsx');
  await writeFile(file, bytes);
  const platform = async () => ({
    urls: store.urls,
    database,
    today: '2026-01-31',
    close: async () => undefined,
  });
  const run = importCommand.run({
    positionals: [file],
    values: {},
    platform,
    dataDir: '',
    tell: () => undefined,
  });
  const error = await run.then(
    () => null,
    (reason: unknown) => reason,
  );
  return error instanceof Refused ? error.lines : [];
}

/** Rows of every table that an import could touch. */
async function rowsStored(): Promise<number> {
  const tables = [
    'organisations',
    'positions',
    'incumbencies',
    'assignments',
    'panels',
    'supervisors',
    'agreements',
    'contacts',
    'meetings',
    'inspections',
    'briefings',
    'audit_entries',
  ];
  const counts = await Promise.all(
    tables.map((table) =>
      store.asSuperuser<{ count: number }>(`select count(*)::int as count from ${table}`),
    ),
  );
  return counts.flat().reduce((sum, { count }) => sum + count, 0);
}

/** The sample with the last row of one sheet changed: everything before it is good. */
function withLast<Field extends keyof Book>(field: Field, change: Partial<Book[Field][number]>): Book {
  const rows = sample[field];
  return { ...sample, [field]: [...rows.slice(0, -1), { ...rows.at(-1), ...change }] };
}

describe('an import is all or nothing', () => {
  it.each<[string, () => Book, RegExp]>([
    [
      'an unknown code',
      () => withLast('briefings', { tenantCode: '999999' }),
      /「月度通报」 第 69 行 「行政区划代码」列:.*999999/,
    ],
    [
      'an unknown unit',
      () => withLast('contacts', { organisation: '查无此站' }),
      /「联系记录」 第 138 行 「联系单位」列:.*查无此站/,
    ],
    [
      'an end before its start',
      () => withLast('agreements', { from: '2025-06-20', to: '2025-01-01' }),
      /「站外托养协议」 第 6 行 /,
    ],
    [
      'an unknown panel',
      () => withLast('meetings', { panel: '查无此专班' }),
      /「监督会议」 第 10 行 「专班名称」列:.*查无此专班/,
    ],
  ])('%s in the last row: named by sheet, row and column, nothing stored', async (_, book, line) => {
    expect(await refusedLines(await writeBook(book()))).toEqual([expect.stringMatching(line)]);
    expect(await rowsStored()).toBe(0);
  });

  it('names every fault of a book at once', async () => {
    const book = {
      ...withLast('contacts', { organisation: '查无此站' }),
      ...{ meetings: withLast('meetings', { panel: '查无此专班' }).meetings },
    };
    expect(await refusedLines(await writeBook(book))).toHaveLength(2);
  });

  it('refuses what is no workbook at all', async () => {
    expect(await refusedLines(new TextEncoder().encode('不是表格'))).toHaveLength(1);
    expect(await rowsStored()).toBe(0);
  });
});
