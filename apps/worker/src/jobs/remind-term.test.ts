import { enter, type TestActor } from '@mingcha/testing/actors';
import { givenWorld, SHEXIAN, type World } from '@mingcha/testing/given';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleRemind } from './remind';

const sixtyDaysBefore = '2026-11-01';
let world: World;
let supervisor: TestActor;
let clerk: TestActor;
beforeAll(async () => {
  world = await givenWorld('2026-10-01');
  // The panel: a head and a deputy, who serve to the last day of 2026.
  const own = 'tenant_id = (select id from tenants where code = $1)';
  await world.store.asSuperuser(
    `delete from supervisors where ${own} and id not in (select distinct on (role) id from supervisors
       where ${own} and role <> 'MEMBER' order by role, from_on desc)`,
    [SHEXIAN],
  );
  await world.store.asSuperuser(
    `update supervisors set from_on = '2026-01-01', term_months = 12, left_on = null where ${own}`,
    [SHEXIAN],
  );
  supervisor = await enter(world, { tenantCode: SHEXIAN, roles: ['SUPERVISOR'] });
  clerk = await enter(world, { tenantCode: SHEXIAN, roles: ['CLERK'] });
});
afterAll(() => world.drop());

async function remindOn(day: string): Promise<void> {
  world.clock.set(day);
  const { tenantId } = clerk;
  const worker = { tenantId, accountId: null, name: '系统', roles: [], requestId: 'test' };
  await world.database.withTenant(worker, handleRemind);
}

/** Whose term, and which word, an account was told. */
async function told(accountId: string): Promise<string[]> {
  const rows = await world.store.asSuperuser<{ line: string }>(
    `select distinct n.told_as || ' ' || n.stage || ' ' || d.due_on line from notices n join duties d on d.id = n.duty_id
      where n.recipient_id = $1 and d.rule_code = 'S-3.7' order by 1`,
    [accountId],
  );
  return rows.map(({ line }) => line);
}

describe('the end of a term under a fake clock (S-3.7, S-3.9)', () => {
  it('the supervisor and the clerk are told 60, 30 and 7 days before; the supervisor of the own term alone', async () => {
    await remindOn(sixtyDaysBefore);
    await remindOn('2026-12-01');
    await remindOn('2026-12-24');
    const stages = ['BEFORE_30 2026-12-31', 'BEFORE_60 2026-12-31', 'BEFORE_7 2026-12-31'];
    expect(await told(supervisor.accountId)).toEqual(stages.map((stage) => `SUPERVISOR ${stage}`));
    expect(await told(clerk.accountId)).toEqual(stages.map((stage) => `CLERK ${stage}`));
    const own = await world.store.asSuperuser(
      `select 1 from notices n join duties d on d.id = n.duty_id
        where n.recipient_id = $1 and d.rule_code = 'S-3.7'`,
      [supervisor.accountId],
    );
    expect(own).toHaveLength(3);
  });

  it('not renewed, the term has ended by itself, and the panel is found to want its head and deputy (S-1.4)', async () => {
    await remindOn('2027-02-05');
    const rows = await world.store.asSuperuser<{ rule: string; done: string | null; window: string }>(
      `select d.rule_code rule, d.satisfied_on::text done, d.window_key "window" from duties d
        where d.tenant_id = $1 and (d.rule_code = 'S-3.7' and d.due_on = '2026-12-31'
           or d.rule_code = 'S-1.4' and d.opens_on > '2026-12-01')`,
      [clerk.tenantId],
    );
    const ended = rows.filter(({ rule }) => rule === 'S-3.7');
    expect(ended.length).toBeGreaterThan(1);
    expect(ended.every(({ done }) => done === '2026-12-31')).toBe(true);
    expect(rows.filter(({ rule }) => rule === 'S-1.4')).toMatchObject([
      { window: 'since:2027-01-01', done: null },
    ]);
  });
});
