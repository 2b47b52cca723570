import { readFile } from 'node:fs/promises';
import { importBook } from '@mingcha/database/book/import-book';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Database } from '@mingcha/database/tenant';
import { readBook } from '@mingcha/documents/book/read-book';
import type { Book, BookRow } from '@mingcha/domain/book/book';
import { cloneDatabase, cloneSample, type TestDatabase } from './template-database';

const SAMPLE = new URL('../../../infra/demo/huangshan-2025.xlsx', import.meta.url);

/** The day after which the expected duties of the sample year are given. */
export const SAMPLE_DAY = '2026-01-31';

/** Bureaus of the tests: a county, its sibling, their city, and a county of a city that has nothing to do with them. */
export const SHEXIAN = '341021';
export const XIUNING = '341022';
export const HUANGSHAN = '341000';
export const CHUZHOU = '341100';
export const LANGYA = '341102';

/** A clock that goes only when a test says so. */
export interface TestClock {
  now(): Date;
  /** Goes to an instant, or to noon in Shanghai of a day. */
  set(at: string): void;
  pass(milliseconds: number): void;
}

function clockAt(day: string): TestClock {
  const instantOf = (at: string) => new Date(at.includes('T') ? at : `${at}T04:00:00Z`).getTime();
  let now = instantOf(day);
  return {
    now: () => new Date(now),
    set: (at) => {
      now = instantOf(at);
    },
    pass: (milliseconds) => {
      now += milliseconds;
    },
  };
}

/** A database of one's own with the sample year of Huangshan and the same year in a foreign county. */
export interface World {
  store: TestDatabase;
  database: Database;
  clock: TestClock;
  drop(): Promise<void>;
}

/** The usual day's world is cloned from one in which it was lived already; any other day's is imported anew. */
export async function givenWorld(day: string = SAMPLE_DAY): Promise<World> {
  const store = day === SAMPLE_DAY ? await cloneSample() : await cloneDatabase();
  const clock = clockAt(day);
  const database = await store.open({ clock: clock.now });
  if (day !== SAMPLE_DAY) await importSample(store, database, day);
  return { store, database, clock, drop: store.drop };
}

/** For the template: the sample year, as somebody entered it on the usual day. */
export async function liveSample(store: TestDatabase): Promise<void> {
  await importSample(store, await store.open({ clock: clockAt(SAMPLE_DAY).now }), SAMPLE_DAY);
}

async function importSample(store: TestDatabase, database: Database, day: string): Promise<void> {
  await foundForeignCity(store);
  const reading = await readBook(await readFile(SAMPLE));
  if ('faults' in reading) throw new Error('The sample book is faulty.');
  const story = { operator: '导入员', requestId: 'given', today: day };
  await importBook(database, reading.book, story);
  await importBook(database, movedAbroad(reading.book), story);
}

async function foundForeignCity({ asSuperuser }: TestDatabase): Promise<void> {
  const found = (code: string, level: string, shortName: string, line: string[]) =>
    asSuperuser(
      `insert into tenants (id, code, name, short_name, level, parent_id, path, kept_from)
       values ($1, $2, $3, $4, $5, $6, $7, '2025-01-01')`,
      [
        tenantIdOf(code),
        code,
        `${shortName}民政局`,
        shortName,
        level,
        tenantIdOf(line.at(-1) ?? ''),
        `/${[...line, code].map(tenantIdOf).join('/')}/`,
      ],
    );
  await found(CHUZHOU, 'CITY', '滁州市', ['340000']);
  await found(LANGYA, 'COUNTY', '琅琊区', ['340000', CHUZHOU]);
}

/** Xiuning's year in a foreign county, with names that occur nowhere else: whoever sees one has seen too much. */
function movedAbroad(book: Book): Book {
  const sheets = Object.entries(book).map(([sheet, rows]: [string, BookRow[]]) => {
    const moved = JSON.stringify(rows.filter(({ tenantCode }) => tenantCode === XIUNING))
      .replaceAll(XIUNING, LANGYA)
      .replaceAll('休宁县', '琅琊区')
      // The sample numbers its people: 方志远21.
      .replaceAll(/(\p{Script=Han})(\d+")/gu, '$1外$2');
    return [sheet, JSON.parse(moved)];
  });
  return Object.fromEntries(sheets) as Book;
}
