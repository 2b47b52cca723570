import { makeBulletin } from '@mingcha/contract/jobs';
import type { Database } from '@mingcha/database/tenant';
import { seedDays, seedYears } from '@mingcha/domain/calendar/seed-days';
import { workingDayCalendar } from '@mingcha/domain/calendar/working-days';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastOccurrence, runTimetable, timetable } from './schedule';
import { codes } from './testing/given-world';

const ALL = timetable.length * codes.length;
/** Without the bulletin, which falls due once a month. */
const DAILY = ALL - codes.length;
const calendar = workingDayCalendar(seedYears().flatMap(seedDays));
const at = (text: string) => new Date(`${text}+08:00`);

describe('the last occurrence', () => {
  const AFTER_MIDNIGHT = { minute: 10, on: 'EVERY_DAY' as const };
  const MIDNIGHT = { minute: 0, on: 'EVERY_DAY' as const };
  const LAST_MINUTE = { minute: 23 * 60 + 59, on: 'EVERY_DAY' as const };
  const FIRST_WORKING_DAY = { minute: 7 * 60 + 30, on: 'FIRST_WORKING_DAY' as const };

  it.each([
    ['a second before', AFTER_MIDNIGHT, '2026-03-02T00:09:59', '2026-03-01'],
    ['on the minute', AFTER_MIDNIGHT, '2026-03-02T00:10:00', '2026-03-02'],
    ['at the end of the day', AFTER_MIDNIGHT, '2026-03-02T23:59:59', '2026-03-02'],
    ['at midnight, where UTC still has yesterday', AFTER_MIDNIGHT, '2026-03-02T00:00:00', '2026-03-01'],
    ['at 08:00, where UTC begins its day', AFTER_MIDNIGHT, '2026-03-02T08:00:00', '2026-03-02'],
    ['due at midnight itself', MIDNIGHT, '2026-03-02T00:00:00', '2026-03-02'],
    ['due at midnight, just before', MIDNIGHT, '2026-03-01T23:59:59', '2026-03-01'],
    ['due in the last minute, before', LAST_MINUTE, '2026-03-02T23:58:59', '2026-03-01'],
    ['due in the last minute, within', LAST_MINUTE, '2026-03-02T23:59:30', '2026-03-02'],
    ['over the turn of the year', AFTER_MIDNIGHT, '2026-01-01T00:05:00', '2025-12-31'],
    ['over the end of February', AFTER_MIDNIGHT, '2028-03-01T00:05:00', '2028-02-29'],
    ['on the first working day, before', FIRST_WORKING_DAY, '2026-03-02T07:29:59', '2026-02-02'],
    ['on the first working day', FIRST_WORKING_DAY, '2026-03-02T07:30:00', '2026-03-02'],
    ['on a weekend that begins a month', FIRST_WORKING_DAY, '2026-03-01T09:00:00', '2026-02-02'],
    ['behind the holiday that begins a month', FIRST_WORKING_DAY, '2026-10-07T09:00:00', '2026-09-01'],
    ['after the holiday', FIRST_WORKING_DAY, '2026-10-08T07:30:00', '2026-10-08'],
    ['for the rest of the month', FIRST_WORKING_DAY, '2026-03-31T23:00:00', '2026-03-02'],
  ])('%s', (_case, entry, now, on) => {
    expect(lastOccurrence(entry, at(now), calendar)).toBe(on);
  });
});

describe('the timetable', () => {
  let db: TestDatabase;
  let database: Database;

  beforeEach(async () => {
    db = await cloneDatabase();
    database = await db.open();
  });
  afterEach(() => db.drop());

  const run = (now: string, done = new Map<string, string>()) => runTimetable(database, at(now), done);
  const enqueued = () =>
    db.asSuperuser<{ code: string; job: string; times: number }>(
      `select t.code, o.job, count(*)::int as times from outbox o join tenants t on t.id = o.tenant_id
        group by t.code, o.job order by t.code, o.job`,
    );
  const each = (times: number) =>
    codes.flatMap((code) =>
      timetable
        .map(({ job }) => job)
        .sort()
        .map((job) => ({ code, job, times: job === makeBulletin.name ? 1 : times })),
    );

  it('begins every job once for every bureau and day', async () => {
    expect(await run('2026-03-02T09:00')).toBe(ALL);
    expect(await enqueued()).toEqual(each(1));
    expect(await run('2026-03-02T09:01')).toBe(0);
    expect(await run('2026-03-03T00:09')).toBe(0);
    expect(await run('2026-03-03T00:10')).toBe(codes.length);
    expect(await run('2026-03-03T09:00')).toBe(DAILY - codes.length);
    expect(await enqueued()).toEqual(each(2));
  });

  it('asks for the bulletin of the month before', async () => {
    await run('2026-03-02T09:00');
    expect(
      await db.asSuperuser('select distinct payload from outbox where job = $1', [makeBulletin.name]),
    ).toEqual([{ payload: { month: '2026-02' } }]);
  });

  it('remembers within a process and over its end', async () => {
    const done = new Map<string, string>();
    expect(await run('2026-03-02T09:00', done)).toBe(ALL);
    expect(await run('2026-03-02T10:00', done)).toBe(0);
    expect(await run('2026-03-02T10:00', new Map())).toBe(0);
  });

  it('catches up once, however many days were missed', async () => {
    await run('2026-03-02T09:00');
    expect(await run('2026-03-09T09:00')).toBe(DAILY);
    expect(await run('2026-03-09T09:00')).toBe(0);
    expect(await enqueued()).toEqual(each(2));
  });

  it('does not go back when a clock does', async () => {
    await run('2026-03-02T09:02');
    expect(await run('2026-03-02T09:01')).toBe(0);
    expect(await enqueued()).toEqual(each(1));
  });

  it('is begun once by two workers at once, their clocks 90 seconds apart', async () => {
    const other = await db.open();
    const begun = await Promise.all([
      runTimetable(database, at('2026-03-02T08:30:00'), new Map()),
      runTimetable(other, at('2026-03-02T08:31:30'), new Map()),
      runTimetable(other, at('2026-03-02T08:30:00'), new Map()),
    ]);
    expect(begun.reduce((sum, count) => sum + count)).toBe(ALL);
    expect(await enqueued()).toEqual(each(1));
  });

  it('goes on where it broke off', async () => {
    const done = new Map<string, string>();
    await db.asSuperuser('revoke insert on outbox from mingcha_app');
    await expect(run('2026-03-02T09:00', done)).rejects.toThrow('permission denied');
    expect(done.size).toBe(0);
    expect(await enqueued()).toEqual([]);
    await db.asSuperuser('grant insert on outbox to mingcha_app');
    expect(await run('2026-03-02T09:00', done)).toBe(ALL);
    expect(await enqueued()).toEqual(each(1));
  });
});
