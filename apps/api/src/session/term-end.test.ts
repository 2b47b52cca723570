import { openSession, type TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../given-server';

let api: Api;
let supervisor: TestActor;
beforeEach(async () => {
  await api?.close();
  api = await givenApi(givenServer);
  supervisor = await api.enter({ tenantCode: SHEXIAN, roles: ['SUPERVISOR'] });
  // One term of twelve months, from 1 February 2025: its last day is the day of the world.
  await sql(`update supervisors set from_on = '2025-02-01', term_months = 12 where id = $1`, [
    supervisor.supervisorId,
  ]);
  await sql('delete from supervisors where person_id = $1 and id <> $2', [
    supervisor.personId,
    supervisor.supervisorId,
  ]);
});
afterAll(() => api.close());

const sql = (text: string, parameters: unknown[]) => api.world.store.asSuperuser(text, parameters);
const at = (time: string) => api.world.clock.set(`${time}+08:00`);
const who = (actor = supervisor) => api.as(actor)<{ me: unknown }>('{ me { roles } }');

/** A session of the last ten minutes, so that no time-out ends it. */
async function sessionAt(time: string): Promise<TestActor> {
  at(time);
  return openSession(api.world, supervisor);
}

describe('自动解聘 at 24:00 of the last day (S-3.9)', () => {
  it('an open session acts until the last second, and is nobody’s from midnight on', async () => {
    const open = await sessionAt('2026-01-31T23:50:00');
    at('2026-01-31T23:59:59');
    expect((await who(open)).data.me).toEqual({ roles: ['SUPERVISOR'] });
    at('2026-02-01T00:00:00');
    expect((await who(open)).data.me).toBeNull();
    expect(codeOf(await api.as(open)('{ duties(filter: { year: 2026 }) { edges { node { id } } } }'))).toBe(
      'UNAUTHENTICATED',
    );
  });

  it('whoever was renewed goes on without a new account, and acts for the new term', async () => {
    const open = await sessionAt('2026-01-31T23:50:00');
    await sql(
      `insert into supervisors (tenant_id, id, panel_id, person_id, name, role, from_on, term_months)
       select tenant_id, gen_random_uuid(), panel_id, person_id, name, role, '2026-02-01', 12
         from supervisors where id = $1`,
      [supervisor.supervisorId],
    );
    at('2026-02-01T00:00:00');
    expect((await who(open)).data.me).toEqual({ roles: ['SUPERVISOR'] });
  });

  it('an account that is bound to nobody supervises nothing', async () => {
    await sql('update accounts set supervisor_id = null where id = $1', [supervisor.accountId]);
    expect((await who()).data.me).toBeNull();
  });

  it('whoever leaves has gone from the day after; before the first day nobody has come', async () => {
    const open = await sessionAt('2026-01-20T12:00:00');
    await sql(`update supervisors set left_on = '2026-01-19' where id = $1`, [supervisor.supervisorId]);
    expect((await who(open)).data.me).toBeNull();
    await sql(`update supervisors set left_on = null, from_on = '2026-01-21' where id = $1`, [
      supervisor.supervisorId,
    ]);
    expect((await who(open)).data.me).toBeNull();
  });
});
