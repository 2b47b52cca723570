import { careUnits } from '@mingcha/testing/care';
import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { task } from '@mingcha/testing/tasks';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let station: string;
let mine: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  ({ station } = await careUnits(api, SHEXIAN));
  mine = api.cast.supervisor.supervisorId ?? '';
});
afterAll(() => api.close());

const give = (changes: object = {}, who: Who = 'clerk') =>
  task(api.as(who), 'assignTask', {
    ...{ organisationId: station, area: 'CONDUCT', request: '查看夜间值班', from: '2026-01-20' },
    ...{ to: '2026-01-31', supervisorIds: [mine], ...changes },
  });
async function reads(who: Who, id: string): Promise<unknown> {
  const { data } = await api.as(who)('query ($id: ID!) { task(id: $id) { id } }', { id });
  return data.task;
}
const given = async () => (await give()).tasks[0]?.id ?? '';

describe('a task of Shexian', () => {
  it('is read by its bureau, whoever it was given to, and the city; the station does not learn of it', async () => {
    const id = await given();
    for (const who of ['clerk', 'leader', 'supervisor', 'citySection'] as const) {
      expect(await reads(who, id)).toEqual({ id });
    }
    for (const who of ['station', 'systemAdmin', 'auditAdmin'] as const) {
      expect(codeOf(await api.as(who)('query ($id: ID!) { task(id: $id) { id } }', { id }))).toBe(
        'FORBIDDEN',
      );
    }
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
    ]) {
      expect(await reads(who, id)).toBeNull();
    }
  });

  it('is answered by whoever it was given to alone, and taken back by its bureau alone', async () => {
    const id = await given();
    const stranger = await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] });
    expect(await task(api.as(stranger), 'answerTask', { id, accepts: true })).toMatchObject({
      ...{ code: 'TASK_UNKNOWN', path: 'id' },
    });
    for (const who of ['siblingClerk', 'foreignClerk'] as const) {
      expect(await task(api.as(who), 'withdrawTask', { id, reason: '误派' })).toMatchObject({
        code: 'TASK_UNKNOWN',
      });
    }
    expect(await task(api.as('supervisor'), 'answerTask', { id, accepts: false })).toMatchObject({
      ...{ code: 'DECLINE_REASON_MISSING', clause: 'S-3.2' },
    });
    const { tasks } = await task(api.as('supervisor'), 'answerTask', { id, accepts: true });
    expect(tasks).toMatchObject([{ state: 'ACCEPTED', stepsAllowed: ['DECLINE', 'VISIT'] }]);
    expect((await task(api.as('clerk'), 'withdrawTask', { id, reason: '改由市局检查' })).tasks).toMatchObject(
      [{ state: 'WITHDRAWN', stepsAllowed: [] }],
    );
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])(
    'institutions and supervisors of %s slip in nowhere',
    async (code) => {
      const other = await careUnits(api, code);
      expect(await give({ organisationId: other.station })).toMatchObject({ code: 'ORGANISATION_UNKNOWN' });
      const stranger = await idOf(api, 'supervisors x where true', code);
      expect(await give({ supervisorIds: [stranger] })).toMatchObject({ code: 'SUPERVISOR_UNKNOWN' });
    },
  );
});

describe('one visit for several tasks (减负)', () => {
  it('finishes all of them or none', async () => {
    const { home } = await careUnits(api, SHEXIAN);
    const [one, two] = [await given(), await given()];
    const [other] = (await give({ organisationId: home })).tasks;
    for (const id of [one, two, other?.id])
      await task(api.as('supervisor'), 'answerTask', { id, accepts: true });
    const finish = (taskIds: unknown[]) =>
      task(api.as('supervisor'), 'finishTasks', { taskIds, on: '2026-01-20', text: '值班在岗' });
    expect(await finish([one, other?.id])).toMatchObject({ code: 'TASKS_OF_SEVERAL_UNITS' });
    expect((await finish([one, two])).tasks.map(({ state }) => state)).toEqual(['DONE', 'DONE']);
    expect(await finish([one])).toMatchObject({ code: 'TASK_STEP_NOT_ALLOWED' });
  });

  it('two visits on the same days are told of, and so is one too many', async () => {
    const { data } = await api.as('clerk')<{ taskBurden: { kind: string; visitIds: string[] }[] }>(
      `query ($id: ID!) { taskBurden(organisationId: $id, from: "2026-01-20", to: "2026-01-31") { kind visitIds } }`,
      { id: station },
    );
    expect(data.taskBurden.map(({ kind }) => kind)).toEqual(['CLASH', 'TOO_OFTEN']);
    const visits = await api.as('clerk')<{ visits: { id: string; kind: string }[] }>(
      '{ visits(from: "2025-12-01", to: "2026-01-31") { id kind organisation { name } } }',
    );
    const kinds = new Set(visits.data.visits.map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['CONTACT', 'TASK']));
    const sibling = await api.as('siblingClerk')('{ visits(from: "2026-01-01", to: "2026-01-31") { kind } }');
    expect(sibling.text).not.toContain('TASK');
  });
});

describe('S-2.1c', () => {
  it('nobody is sent where something binds them, and whoever comes to be bound no longer sees the task', async () => {
    const id = await given();
    const { personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into supervisor_ties (tenant_id, id, person_id, organisation_id, kind, note, from_on, declared_on,
         declared_at, declared_by_name)
       values ($1, gen_random_uuid(), $2, $3, 'KIN', '', '2026-01-01', '2026-01-20', now(), '经办')`,
      [tenantId, personId, station],
    );
    expect(await reads('supervisor', id)).toBeNull();
    expect(await give()).toMatchObject({ code: 'SUPERVISOR_RECUSED', path: 'supervisorIds' });
    expect(await task(api.as('supervisor'), 'answerTask', { id, accepts: true })).toMatchObject({
      code: 'TASK_UNKNOWN',
    });
  });
});
