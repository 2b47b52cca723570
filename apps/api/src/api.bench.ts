import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type EmbeddedServer, openServer } from '@mingcha/database/embedded';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DUTIES, NATION, OVERSIGHT, RECORD_CONTACT } from './bench/documents';
import { drive, type RunningApi, startApi, threeTimes } from './bench/drive';
import { type Country, givenCountry } from './bench/given-country';

// The built API in a process of its own, a durable PostgreSQL, and this process asking over loopback.

const APP = join(import.meta.dirname, '..');
const TODAY = civilDateAt(Date.now());
const YEAR = Number(TODAY.slice(0, 4));
const folder = mkdtempSync(join(tmpdir(), 'mingcha-bench-'));

let server: EmbeddedServer;
let small: Country & { api: RunningApi };
let whole: Country & { api: RunningApi };

async function open(name: string, isWhole: boolean): Promise<Country & { api: RunningApi }> {
  const country = await givenCountry(server, name, isWhole);
  return { ...country, api: await startApi(country.urls.app) };
}

beforeAll(async () => {
  await promisify(execFile)(join(APP, '../../node_modules/.bin/vite'), ['build'], { cwd: APP });
  server = await openServer(folder, { durable: true });
  small = await open('bench_small', false);
  whole = await open('bench_whole', true);
});
afterAll(async () => {
  small?.api.process.kill();
  whole?.api.process.kill();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The id that the filling gives: a UUID spelt from an MD5. */
const idOf = (name: string, code: string) =>
  createHash('md5')
    .update(name + code)
    .digest('hex')
    .replace(/(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');

const clerkOf = ({ clerks }: Country, nth: number) => {
  const clerk = clerks[nth % clerks.length];
  if (clerk === undefined) throw new RangeError('There is no clerk.');
  return clerk;
};

it('lists 20 of a county’s duties, filtered, page after page', async ({ annotate }) => {
  const filters = [
    {},
    { ruleCode: 'S-2.4a' },
    { statuses: ['MET'] },
    { statuses: ['MISSED', 'OVERDUE', 'OPEN'] },
  ];
  const cursor = Buffer.from(JSON.stringify([`${YEAR}-09-30`, 'ffffffff-ffff-ffff-ffff-ffffffffffff']));
  const ask = (nth: number) => ({
    secret: clerkOf(whole, nth).secret,
    query: DUTIES,
    variables: {
      filter: { year: YEAR, ...filters[nth % filters.length] },
      first: 20,
      after: nth % 2 === 0 ? null : cursor.toString('base64url'),
    },
  });
  const times = await threeTimes(() => drive(whole.api, { lanes: 16, requests: 3000, warmUp: 500 }, ask));
  await annotate(JSON.stringify({ 'duty list, 16 connections': times }), 'figures');
  expect(times.perSecond).toBeGreaterThan(0);
});

it('rolls up a city among 10 and among 3,200 bureaus', async ({ annotate }) => {
  const rollUp = ({ api, city }: Country & { api: RunningApi }) =>
    threeTimes(() =>
      drive(api, { lanes: 1, requests: 300, warmUp: 50 }, () => ({
        secret: city,
        query: OVERSIGHT,
        variables: { year: YEAR },
      })),
    );
  const [among10, among3200] = [await rollUp(small), await rollUp(whole)];
  const ratio = { p50: among3200.p50 / among10.p50, p95: among3200.p95 / among10.p95 };
  const sizes = { tenants: [small.tenants, whole.tenants], duties: [small.duties, whole.duties] };
  await annotate(JSON.stringify({ 'city roll-up': { ...sizes, among10, among3200, ratio } }), 'figures');
  expect(whole.tenants).toBe(3200);
});

it('rolls up the nation', async ({ annotate }) => {
  const rollUp = (query: string, requests: number) =>
    threeTimes(() =>
      drive(whole.api, { lanes: 1, requests, warmUp: 3 }, () => ({
        secret: whole.nation,
        query,
        variables: { year: YEAR },
      })),
    );
  const nation = await rollUp(NATION, 20);
  const everyCell = await rollUp(OVERSIGHT, 3);
  await annotate(JSON.stringify({ 'national roll-up': { nation, everyCell } }), 'figures');
});

it('records a contact, re-derives its bureau and writes the trail', async ({ annotate }) => {
  const record = (lanes: number, from: number) => {
    let nth = from;
    return drive(whole.api, { lanes, requests: 210, warmUp: 21 }, () => {
      const { code, secret } = clerkOf(whole, nth);
      const input = {
        positionId: idOf('SECTION_HEAD', code),
        organisationId: idOf('RELIEF_STATION', code),
        on: addDays(TODAY, -(nth++ % 400)),
        methods: ['FIELD_VISIT'],
        topics: ['LAWFUL_SERVICE'],
        purpose: 'GUIDE',
      };
      return { secret, query: RECORD_CONTACT, variables: { input } };
    });
  };
  const alone = await threeTimes(() => record(1, 0));
  const four = await threeTimes(() => record(4, 300));
  await annotate(JSON.stringify({ 'record contact': { alone, fourAtOnce: four } }), 'figures');
});
