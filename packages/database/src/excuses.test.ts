import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { dutyStatusSql } from './duty-status';
import { ExcuseDecision, ExcuseRequest } from './entities/excuse.entity';
import { Organisation } from './entities/organisation.entity';
import { judgeTenant } from './judge-tenant';
import { newId } from './new-id';
import { type Rederived, rederiveTenant } from './rederive';
import type { Database, TenantTx } from './tenant';
import { actorOf, type Furnished, furnishTenant } from './testing/furnish-tenant';

const [COUNTY, SIBLING, CITY, PROVINCE] = ['341021', '341022', '341000', '340000'].map(actorOf) as [
  ReturnType<typeof actorOf>,
  ReturnType<typeof actorOf>,
  ReturnType<typeof actorOf>,
  ReturnType<typeof actorOf>,
];
const TODAY = '2025-05-20';

let db: TestDatabase | undefined;
let database: Database;
let furnished: Furnished;

beforeEach(async () => {
  await db?.drop();
  db = await cloneDatabase();
  database = await db.open();
  furnished = await inCounty(async (tx) => {
    const made = await furnishTenant(tx);
    await rederiveTenant(tx, TODAY);
    return made;
  });
});
afterAll(() => db?.drop());

function inCounty<Result>(work: (tx: TenantTx) => Promise<Result>): Promise<Result> {
  return database.withTenant(COUNTY, work);
}

/** The county asks about L-3.3 of its section head. */
function ask(changes: Partial<ExcuseRequest>): Promise<string> {
  return inCounty(async ({ manager, actor, now }) => {
    const request = {
      ...{ tenantId: actor.tenantId, id: newId(), ruleCode: 'L-3.3', ruleVersion: 1 },
      ...{
        kind: 'EXEMPTION' as const,
        windowKey: '2025-05',
        decideBy: '2025-05-31',
        reasonCode: 'EMERGENCY',
      },
      ...{ subjectKind: 'POSITION' as const, subjectId: furnished.positionId, subjectName: '科室' },
      ...{ grounds: '防汛抢险', documentNumber: '9号', documentTitle: '请示', askedByName: '经办' },
      ...{ askedAt: now, askedOn: TODAY },
      ...changes,
    };
    await manager.insert(ExcuseRequest, request);
    return request.id;
  });
}

const STATEMENT = {
  ...{ kind: 'NOT_APPLICABLE' as const, windowKey: null, decideBy: null, reasonCode: null },
  ...{ missing: 'DESIGNATED_HOSPITAL' as const, grounds: '本县无定点医疗机构' },
};

/** A bureau answers and derives the county again; a bureau that does not stand above it cannot do the latter. */
function decide(
  requestId: string,
  {
    by = CITY,
    on = TODAY,
    holdsFrom = null,
  }: { by?: typeof CITY; on?: string; holdsFrom?: string | null } = {},
): Promise<Rederived> {
  return database.withTenant(by, async (tx) => {
    await tx.manager.insert(ExcuseDecision, {
      ...{ tenantId: by.tenantId, id: newId(), subjectTenantId: COUNTY.tenantId, requestId },
      ...{
        verdict: 'GRANTED',
        reason: '',
        holdsFrom,
        decidedAt: tx.now,
        decidedOn: on,
        decidedByName: '科长',
      },
    });
    return tx.below(COUNTY.tenantId, (there) => rederiveTenant(there, on));
  });
}

/** Window, status in SQL, and ground, of L-3.3 on a day; the domain must say the same. */
async function statuses(today: string): Promise<string[]> {
  const rows = await database.withTenantRead(COUNTY, async (tx) => {
    const stored = await tx.query<{ window: string; status: string; reason: string | null }>(
      `select window_key "window", ${dutyStatusSql('d', '$2::date')} status, settlement_reason reason
         from duties d where tenant_id = $1 and rule_code = 'L-3.3' order by window_key`,
      [COUNTY.tenantId, today],
    );
    const { duties } = await judgeTenant(tx, COUNTY.tenantId, {
      ...{ from: '2025-01-01', to: `${today.slice(0, 4)}-12-31`, asOf: today },
    });
    const judged = duties.filter(({ ruleCode }) => ruleCode === 'L-3.3');
    expect(stored.map(({ window, status, reason }) => [window, status, reason])).toEqual(
      judged.map(({ windowKey, status, settlementReason }) => [windowKey, status, settlementReason]),
    );
    return stored;
  });
  return rows.map(({ window, status, reason }) => [window, status, reason ?? ''].join(' ').trim());
}

function derive(today: string): Promise<Rederived> {
  return inCounty((tx) => rederiveTenant(tx, today));
}

describe('an exemption (A7, semantics 11)', () => {
  it('asked for, changes nothing; granted by the city, excuses the one duty in the same transaction', async () => {
    const before = await statuses(TODAY);
    expect(before[4]).toBe('2025-05 OPEN');
    const id = await ask({});
    expect(await derive(TODAY)).toEqual({ inserted: 0, updated: 0, deleted: 0 });
    expect(await decide(id)).toEqual({ inserted: 0, updated: 1, deleted: 0 });
    expect(await statuses(TODAY)).toEqual(before.with(4, '2025-05 EXEMPT EMERGENCY'));
  });

  it('withdrawn in time, leaves the duty owed as before', async () => {
    const before = await statuses(TODAY);
    const id = await ask({});
    await decide(id);
    await inCounty((tx) =>
      tx.query(
        `update excuse_requests set withdrawn_at = now(), withdrawn_on = $2, withdraw_reason = '已能履行' where id = $1`,
        [id, '2025-05-21'],
      ),
    );
    expect(await derive('2025-05-21')).toMatchObject({ updated: 1 });
    expect(await statuses('2025-05-21')).toEqual(before);
  });

  it('of every window excuses those still to be approved in time', async () => {
    await decide(await ask({ windowKey: null, decideBy: null }));
    const after = await statuses(TODAY);
    expect(after[3]).toBe('2025-04 MISSED');
    expect(after.slice(4)).toEqual(
      ['05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `2025-${month} EXEMPT EMERGENCY`),
    );
  });

  it('approved after the window and its grace, excuses nothing', async () => {
    await decide(await ask({}), { on: '2025-06-01' });
    expect((await statuses('2025-06-01'))[4]).toBe('2025-05 MISSED');
  });

  it('granted by the province, excuses nothing: only the level directly above decides', async () => {
    const before = await statuses(TODAY);
    await decide(await ask({}), { by: PROVINCE });
    expect(await statuses(TODAY)).toEqual(before);
  });

  it('granted by a sibling, or by the bureau itself, is worth nothing', async () => {
    const before = await statuses(TODAY);
    const id = await ask({});
    for (const by of [SIBLING, COUNTY]) {
      await expect(decide(id, { by })).rejects.toThrow(/is not below/);
      await database.withTenant(by, ({ manager, now }) =>
        manager.insert(ExcuseDecision, {
          ...{ tenantId: by.tenantId, id: newId(), subjectTenantId: COUNTY.tenantId, requestId: id },
          ...{ verdict: 'GRANTED', reason: '', decidedAt: now, decidedOn: TODAY, decidedByName: '某' },
        }),
      );
    }
    await derive(TODAY);
    expect(await statuses(TODAY)).toEqual(before);
  });
});

describe('不适用 (A6, semantics 10)', () => {
  it('confirmed, holds for the windows of a year, and lapses', async () => {
    await decide(await ask(STATEMENT), { holdsFrom: TODAY });
    const after = await statuses(TODAY);
    expect(after.slice(3, 5)).toEqual(['2025-04 MISSED', '2025-05 NOT_APPLICABLE 本县无定点医疗机构']);
    await derive('2026-06-01');
    const later = await statuses('2026-06-01');
    expect(later.slice(15, 18)).toEqual([
      '2026-04 NOT_APPLICABLE 本县无定点医疗机构',
      '2026-05 MISSED',
      '2026-06 OPEN',
    ]);
  });

  it('confirmed again in time, does not lapse', async () => {
    await decide(await ask(STATEMENT), { holdsFrom: TODAY });
    await decide(await ask(STATEMENT), { on: '2026-05-01', holdsFrom: '2026-05-01' });
    expect((await statuses('2026-05-01'))[16]).toBe('2026-05 NOT_APPLICABLE 本县无定点医疗机构');
  });

  it('ends when the institution appears', async () => {
    await decide(await ask(STATEMENT), { holdsFrom: TODAY });
    await inCounty(({ manager, actor }) =>
      manager.insert(Organisation, {
        ...{ tenantId: actor.tenantId, id: newId(), type: 'DESIGNATED_HOSPITAL', name: '县医院' },
        openedOn: '2025-05-25',
      }),
    );
    await derive('2025-05-26');
    expect((await statuses('2025-05-26')).slice(3, 6)).toEqual([
      '2025-04 MISSED',
      '2025-05 DUE_SOON',
      '2025-06 UPCOMING',
    ]);
  });
});

describe('the door of a bureau below', () => {
  it('leads back even from work that failed', async () => {
    await database.withTenant(CITY, async (tx) => {
      const failing = tx.below(COUNTY.tenantId, () => Promise.reject(new Error('half way')));
      await expect(failing).rejects.toThrow('half way');
      const [back] = await tx.query<{ tenant: string }>(`select current_setting('app.tenant') tenant`);
      expect(back).toEqual({ tenant: CITY.tenantId });
    });
  });

  it('opens for those below alone, and leads back', async () => {
    await database.withTenant(CITY, async (tx) => {
      const seen = await tx.below(COUNTY.tenantId, (there) =>
        there.query<{ tenant: string }>(`select current_setting('app.tenant') tenant`),
      );
      const [back] = await tx.query<{ tenant: string; visible: string }>(
        `select current_setting('app.tenant') tenant, current_setting('app.visible') visible`,
      );
      expect(seen).toEqual([{ tenant: COUNTY.tenantId }]);
      expect(back).toEqual({ tenant: CITY.tenantId, visible: tx.visible.join(',') });
      for (const { tenantId } of [CITY, PROVINCE]) {
        await expect(tx.below(tenantId, async () => 1)).rejects.toThrow(/is not below/);
      }
    });
  });
});
