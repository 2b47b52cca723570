import { openSession } from '@mingcha/testing/actors';
import { idOf } from '@mingcha/testing/contacts';
import { gather } from '@mingcha/testing/gatherings';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
let panelId: string;
let mine: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  ({ panelId: panelId = '', supervisorId: mine = '' } = api.cast.supervisor as {
    panelId: string;
    supervisorId: string;
  });
});
afterAll(() => api.close());

const record = (changes: object = {}, who: Who = 'clerk') =>
  gather(api.as(who), 'recordGathering', {
    ...{ kind: 'MEETING', panelId, on: '2026-01-19', topics: '一季度监督安排', text: '分工走访' },
    ...{ supervisorIds: [mine], ...changes },
  });
async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ gatherings: { edges: { node: { id: string } }[] } }>(
    '{ gatherings(first: 100) { edges { node { id } } } }',
  );
  return data.gatherings.edges.map(({ node }) => node.id);
}
async function library(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ guidance: { title: string }[] }>('{ guidance { title } }');
  return data.guidance.map(({ title }) => title);
}

describe('a meeting of Shexian’s panel', () => {
  it('S-3.6: serves the half-year, tells whether more than half were there (A28), and is read by whom it concerns', async () => {
    const { gathering } = await record();
    expect(gathering).toMatchObject({ kind: 'MEETING', isQuorate: false });
    const [duty] = await api.world.store.asSuperuser<{ evidence_ids: string[] }>(
      "select evidence_ids from duties where rule_code = 'S-3.6' and window_key = '2026-H1' and subject_id = $1",
      [panelId],
    );
    expect(duty?.evidence_ids).toContain(gathering.id);
    for (const who of ['clerk', 'leader', 'supervisor', 'citySection'] as const) {
      expect(await listed(who)).toContain(gathering.id);
    }
    for (const who of [
      ...(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const),
      await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: XIUNING, roles: ['SUPERVISOR'] }),
    ]) {
      expect(await listed(who)).not.toContain(gathering.id);
    }
  });

  it.each([HUANGSHAN, XIUNING, LANGYA])('panels and supervisors of %s slip in nowhere', async (code) => {
    const panel = await idOf(api, 'panels x where true', code);
    expect(await record({ panelId: panel })).toMatchObject({
      path: expect.stringMatching(/panelId|supervisorIds/),
    });
    const stranger = await idOf(api, 'supervisors x where true', code);
    expect(await record({ supervisorIds: [stranger] })).toMatchObject({ code: 'SUPERVISOR_UNKNOWN' });
  });
});

describe('guidance (S-3.4)', () => {
  it('is read by the bureau and its supervisors, and by nobody above or beside', async () => {
    await gather(api.as('clerk'), 'addGuidance', { title: '走访怎么看', text: '看值班、看台账' });
    for (const who of ['clerk', 'leader', 'supervisor'] as const)
      expect(await library(who)).toEqual(['走访怎么看']);
    for (const who of ['siblingClerk', 'foreignClerk', 'citySection', 'foreignSection'] as const) {
      expect(await library(who)).toEqual([]);
    }
  });
});

describe('training (S-3.3)', () => {
  it('is owed for whoever is appointed, and answered by one they attended', async () => {
    api.world.clock.set('2026-07-10');
    const clerk = await openSession(api.world, api.cast.clerk);
    await api.world.store.asSuperuser(
      `insert into supervisors (tenant_id, id, panel_id, person_id, name, role, employer, background, from_on, term_months)
       values ($1, gen_random_uuid(), $2, gen_random_uuid(), '方文', 'MEMBER', '', '', '2026-07-05', 12)`,
      [clerk.tenantId, panelId],
    );
    const id = await idOf(api, "supervisors x where x.name = '方文'", SHEXIAN);
    const train = () =>
      record({ kind: 'TRAINING', on: '2026-07-10', topics: '救助管理政策', supervisorIds: [id] }, clerk);
    const owed = () =>
      api.world.store.asSuperuser(
        "select satisfied_on from duties where rule_code = 'S-3.3' and subject_id = $1",
        [id],
      );
    await gather(api.as(clerk), 'recordGathering', {
      ...{ kind: 'TRAINING', panelId, on: '2026-07-10', topics: '别的人', text: '材料', supervisorIds: [id] },
    });
    expect(await owed()).toEqual([{ satisfied_on: '2026-07-10' }]);
    expect((await train()).gathering.kind).toBe('TRAINING');
  });
});
