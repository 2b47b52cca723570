import { readFile } from 'node:fs/promises';
import { importBook } from '@mingcha/database/book/import-book';
import { readKnown } from '@mingcha/database/book/read-known';
import { dutyStatusSql } from '@mingcha/database/duty-status';
import type { Database } from '@mingcha/database/tenant';
import { checkBook } from '@mingcha/documents/book/check-book';
import { readBook } from '@mingcha/documents/book/read-book';
import type { Book } from '@mingcha/domain/book/book';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutiesCommand } from './commands/duties';
import type { Platform } from './platform';

const BOOK = new URL('../../../infra/demo/huangshan-2025.xlsx', import.meta.url);
const EXPECTED = new URL(
  '../../../packages/testing/books/huangshan-2025.expected-duties.json',
  import.meta.url,
);
const TODAY = '2026-01-31';

let store: TestDatabase;
let database: Database;
let book: Book;

beforeAll(async () => {
  store = await cloneDatabase();
  database = await store.open({ clock: () => new Date(`${TODAY}T04:00:00Z`) });
  const reading = await readBook(await readFile(BOOK));
  if ('faults' in reading) throw new Error('The sample book is faulty.');
  book = reading.book;
});
afterAll(() => store.drop());

const platform = async (): Promise<Platform> => ({
  urls: store.urls,
  database,
  today: TODAY,
  close: async () => undefined,
});

async function duties(): Promise<unknown> {
  const values = { from: '2025-01-01', to: '2025-12-31', 'as-of': TODAY, format: 'json' };
  return JSON.parse(
    String(
      await dutiesCommand.run({ positionals: [], values, platform, dataDir: '', tell: () => undefined }),
    ),
  );
}

function importOnce() {
  return importBook(database, book, { operator: '操作员', requestId: 'test', today: TODAY });
}

/** Every business row of every bureau, whatever it is. */
function stored(): Promise<unknown[]> {
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
    'duties',
  ];
  return Promise.all(
    tables.map((table) => store.asSuperuser(`select * from ${table} order by tenant_id, id`)),
  );
}

describe('a year of Huangshan', () => {
  it('passes the checks against an empty platform', async () => {
    expect(checkBook(book, await readKnown(database, 'test'))).toEqual([]);
  });

  it('gives the 245 duties that an independent reading of the notice gives, row for row', async () => {
    await importOnce();
    const expected = JSON.parse(await readFile(EXPECTED, 'utf8'));
    expect(expected.duties).toHaveLength(245);
    expect(await duties()).toEqual(expected);
  });

  it('stores the same duties, with the same status by SQL (engine.md, semantics 8)', async () => {
    const expected = JSON.parse(await readFile(EXPECTED, 'utf8'));
    const rows = await store.asSuperuser(
      `select t.code tenant, d.rule_code "rule", d.window_key "window", ${dutyStatusSql('d', '$1::date')} status
         from duties d join tenants t on t.id = d.tenant_id
        where d.opens_on <= '2025-12-31' and (d.trigger <> 'STANDING' or coalesce(d.satisfied_on, $1::date) >= '2025-01-01')
        order by t.code, d.rule_code, d.subject_name collate "C", d.window_key`,
      [TODAY],
    );
    const brief = (duty: Record<string, string>) =>
      [duty.tenant, duty.rule, duty.window, duty.status].join(' ');
    const ofBook = expected.duties.map(brief).sort();
    expect((rows as Record<string, string>[]).map(brief).sort()).toEqual(ofBook);
  });

  it('changes nothing when imported twice', async () => {
    const before = await stored();
    const report = await importOnce();
    expect(Object.values(report).map(({ added, changed }) => added + changed)).toEqual(Array(10).fill(0));
    expect(await stored()).toEqual(before);
  });
});
