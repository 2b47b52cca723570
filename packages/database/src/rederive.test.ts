import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { Contact } from './entities/evidence.entity';
import { judgeTenant } from './judge-tenant';
import { newId } from './new-id';
import { NO_LONGER_OWED, type Rederived, rederiveTenant } from './rederive';
import { tenantIdOf } from './seed-reference';
import type { Database, TenantTx } from './tenant';
import { actorOf, type Furnished, furnishTenant } from './testing/furnish-tenant';

const COUNTY = actorOf('341021');
const TODAY = '2025-05-20';
const NOTHING: Rederived = { inserted: 0, updated: 0, deleted: 0 };

let db: TestDatabase | undefined;
let database: Database;
let furnished: Furnished;

beforeEach(async () => {
  await db?.drop();
  db = await cloneDatabase();
  database = await db.open();
  furnished = await act(async (tx) => {
    const made = await furnishTenant(tx);
    await tx.query('delete from duties where tenant_id = $1', [COUNTY.tenantId]);
    return made;
  });
});
afterAll(() => db?.drop());

function act<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> {
  return database.withTenant(COUNTY, work);
}

function rederive(today = TODAY): Promise<Rederived> {
  return act((tx) => rederiveTenant(tx, today));
}

interface Stored {
  rule: string;
  version: number;
  window: string;
  satisfied: string | null;
  settlement: string | null;
  reason: string | null;
  name: string;
}

function stored(where = 'true'): Promise<Stored[]> {
  return act(({ query }) =>
    query(
      `select rule_code rule, rule_version "version", window_key "window", satisfied_on satisfied, settlement,
         settlement_reason reason, subject_name "name" from duties
       where tenant_id = $1 and (${where}) order by rule_code, window_key`,
      [COUNTY.tenantId],
    ),
  );
}

function recordContact(on: string): Promise<Rederived> {
  return act(async (tx) => {
    await tx.manager.insert(Contact, {
      tenantId: COUNTY.tenantId,
      id: newId(),
      positionId: furnished.positionId,
      positionKind: 'SECTION_HEAD',
      subjectTenantId: COUNTY.tenantId,
      organisationId: furnished.stationId,
      on,
      methods: ['FIELD_VISIT'],
      topics: [],
      problemsFound: '',
      problemsSolved: '',
      byProxy: false,
      recordedAt: tx.now,
      recordedOn: on,
      source: 'CONSOLE',
    });
    return rederiveTenant(tx, TODAY);
  });
}

describe('rederiveTenant', () => {
  it('semantics 14: stores what the engine says, and run ten times more changes nothing', async () => {
    const first = await rederive();
    expect(first.inserted).toBeGreaterThan(20);
    expect(first).toEqual({ ...NOTHING, inserted: first.inserted });
    for (let run = 0; run < 10; run += 1) expect(await rederive()).toEqual(NOTHING);

    const { duties } = await database.withTenantRead(COUNTY, (tx) =>
      judgeTenant(tx, COUNTY.tenantId, { from: '2025-01-01', to: '2025-12-31', asOf: TODAY }),
    );
    const pure = duties.map((duty) => [duty.ruleCode, duty.windowKey, duty.satisfiedOn, duty.settlement]);
    const rows = (await stored()).map((row) => [row.rule, row.window, row.satisfied, row.settlement]);
    expect(rows).toHaveLength(first.inserted);
    expect(rows.sort()).toEqual(pure.sort());
  });

  it('L-3.3: a contact satisfies its month and touches no other duty', async () => {
    await rederive();
    expect(await recordContact('2025-05-12')).toEqual({ ...NOTHING, updated: 1 });
    const [may] = await stored(`rule_code = 'L-3.3' and window_key = '2025-05'`);
    expect(may).toMatchObject({ satisfied: '2025-05-12', name: '业务科室负责同志' });
  });

  it('semantics 5: a voided contact satisfies nothing any more', async () => {
    await recordContact('2025-05-12');
    await act(({ query }) =>
      query(
        `update contacts set voided_at = now(), voided_on = $2, void_reason = 'mistaken'
         where tenant_id = $1 and on_date = '2025-05-12'`,
        [COUNTY.tenantId, TODAY],
      ),
    );
    expect(await rederive()).toEqual({ ...NOTHING, updated: 1 });
    expect(await stored(`window_key = '2025-05' and rule_code = 'L-3.3'`)).toMatchObject([
      { satisfied: null },
    ]);
  });

  it('drops windows not yet begun when facts are mended, and keeps begun ones as withdrawn', async () => {
    await rederive();
    const owed = await stored(`rule_code = 'L-3.3'`);
    expect(owed).toHaveLength(12);
    await act(({ query }) =>
      query(`update positions set to_on = '2025-03-31' where tenant_id = $1`, [COUNTY.tenantId]),
    );
    const { inserted, deleted } = await rederive();
    expect({ inserted, deleted }).toEqual({ inserted: 0, deleted: 7 });
    const withdrawn = { settlement: 'CANCELLED', reason: NO_LONGER_OWED, satisfied: null };
    expect(await stored(`rule_code = 'L-3.3' and window_key >= '2025-04'`)).toMatchObject([
      { window: '2025-04', ...withdrawn },
      { window: '2025-05', ...withdrawn },
    ]);
    expect(await rederive()).toEqual(NOTHING);

    await act(({ query }) =>
      query(`update positions set to_on = null where tenant_id = $1`, [COUNTY.tenantId]),
    );
    await rederive();
    expect(await stored(`rule_code = 'L-3.3'`)).toEqual(owed);
  });

  it('semantics 2: a version published today leaves begun windows under the one they began with', async () => {
    await rederive();
    await db?.asSuperuser(
      `insert into rule_versions (id, code, version, body, effective_from)
       select $1, code, 2, body || '{"version": 2, "effectiveFrom": "2025-05-01"}', '2025-05-01'
       from rule_versions where code = 'L-3.3'`,
      [newId()],
    );
    await rederive();
    const versions = await stored(`rule_code = 'L-3.3'`);
    expect(versions.map((row) => row.version)).toEqual([1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2]);
    expect(await recordContact('2025-05-13')).toEqual({ ...NOTHING, updated: 1 });
    expect(await rederive('2025-06-02')).toEqual(NOTHING);
  });

  it('two at once on one bureau queue up and agree', async () => {
    const results = await Promise.all([rederive(), rederive(), rederive()]);
    expect(results.filter(({ inserted }) => inserted > 0)).toHaveLength(1);
    expect(results.map(({ updated, deleted }) => updated + deleted)).toEqual([0, 0, 0]);
  });

  it('leaves every other bureau alone', async () => {
    await rederive();
    const others = await db?.asSuperuser('select 1 from duties where tenant_id <> $1', [
      tenantIdOf('341021'),
    ]);
    expect(others).toEqual([]);
  });
});
