import { deriveTenant, remind } from '@mingcha/contract/jobs';
import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Database } from '@mingcha/database/tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleJob } from '../handlers';
import { givenWorld } from '../testing/given-world';
import { expectedNotices, storedNotices } from '../testing/notice-oracle';

const CITY = '341000';
const COUNTY = '341021';

let db: TestDatabase;
let database: Database;
let now: Date;

beforeEach(async () => {
  db = await cloneDatabase();
  database = await db.open({ clock: () => now });
  now = new Date('2026-01-20T01:00:00Z');
  await givenWorld(database);
});
afterEach(() => db.drop());

/** The morning of a day at the county, then at its city. */
async function morning(day: string): Promise<void> {
  now = new Date(`${day}T00:30:00Z`);
  for (const code of [COUNTY, CITY]) {
    const envelope = { tenantId: tenantIdOf(code), actorId: null, requestId: 'test', payload: {} };
    await handleJob(database, { mailer: null }, deriveTenant.name, envelope);
    await handleJob(database, { mailer: null }, remind.name, envelope);
  }
}

/** What was said of the county's briefing of January, in order: `day stage`. */
async function saidOfJanuary(): Promise<string[]> {
  const rows = await db.asSuperuser<{ said: string }>(
    `select distinct to_char(n.created_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD') || ' ' || stage said
       from notices n join duties d on d.id = n.duty_id
      where d.tenant_id = $1 and d.rule_code = 'S-2.4a' and d.window_key = '2026-01' order by 1`,
    [tenantIdOf(COUNTY)],
  );
  return rows.map(({ said }) => said);
}

const days = (from: string, count: number) => Array.from({ length: count }, (_, n) => addDays(from, n));

describe('a month nobody did anything in', () => {
  it('is told stage by stage, each to those it is for, as the oracle says day by day', async () => {
    const mornings = days('2026-01-20', 26);
    for (const day of mornings) await morning(day);
    expect(await saidOfJanuary()).toEqual([
      '2026-01-23 BEFORE_7',
      '2026-01-28 BEFORE_3',
      '2026-01-30 BEFORE_1',
      '2026-02-01 MISSED',
      '2026-02-06 TO_LEADER',
      '2026-02-13 TO_CITY',
    ]);
    expect(await storedNotices(db.asSuperuser)).toEqual(
      await expectedNotices(database, [COUNTY, CITY], mornings),
    );
  });

  it('after a week without a run one word is left to say, not seven', async () => {
    await morning('2026-01-25');
    await morning('2026-01-31');
    await morning('2026-02-14');
    expect(await saidOfJanuary()).toEqual([
      '2026-01-25 BEFORE_7',
      '2026-01-31 BEFORE_1',
      '2026-02-14 MISSED',
      '2026-02-14 TO_CITY',
      '2026-02-14 TO_LEADER',
    ]);
  });

  it('whoever comes later is told how things stand, not how they came about', async () => {
    for (const day of days('2026-01-23', 5)) await morning(day);
    await db.asSuperuser(
      `insert into accounts (tenant_id, id, login, name, roles, created_at) values ($1, $2, 'late', '新来', '{CLERK}', now())`,
      [tenantIdOf(COUNTY), newId()],
    );
    await morning('2026-01-28');
    const told = await db.asSuperuser<{ stage: string }>(
      `select stage from notices n join duties d on d.id = n.duty_id
        where recipient_name = '新来' and d.rule_code = 'S-2.4a' and d.window_key = '2026-01'`,
    );
    expect(told).toEqual([{ stage: 'BEFORE_3' }]);
  });

  it('goes no further up once the leader has answered for it', async () => {
    await morning('2026-02-06');
    await db.asSuperuser(
      `update notices set acknowledged_at = $1 where stage = 'TO_LEADER' and duty_id in
         (select id from duties where rule_code = 'S-2.4a' and window_key = '2026-01')`,
      [now],
    );
    await morning('2026-02-13');
    expect(await saidOfJanuary()).toEqual(['2026-02-06 MISSED', '2026-02-06 TO_LEADER']);
    const [other] = await db.asSuperuser<{ n: number }>(
      `select count(*)::int n from notices where stage = 'TO_CITY' and subject_tenant_id = $1 and tenant_id = $2`,
      [tenantIdOf(COUNTY), tenantIdOf(CITY)],
    );
    expect(other?.n).toBeGreaterThan(0);
  });
});

it('a city is told of its own counties only, and writes nothing into them', async () => {
  await morning('2026-02-13');
  const rows = await db.asSuperuser<{ tenant: string; stage: string; own: boolean }>(
    `select distinct t.code tenant, stage = 'TO_CITY' up, n.tenant_id = n.subject_tenant_id own
       from notices n join tenants t on t.id = n.tenant_id order by 1, 2, 3`,
  );
  expect(rows.filter(({ tenant }) => tenant === COUNTY)).toEqual([{ tenant: COUNTY, up: false, own: true }]);
  expect(rows.filter(({ tenant }) => tenant === CITY)).toEqual([
    { tenant: CITY, up: false, own: true },
    { tenant: CITY, up: true, own: false },
  ]);
});
