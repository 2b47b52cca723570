import type { CastName } from '@mingcha/testing/actors';
import { idOf } from '@mingcha/testing/contacts';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Row {
  id: string;
  subjectId: string;
  subjectKind: string;
  tenant: { code: string };
}
type Who = Parameters<Api['as']>[0];

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function listed(who: Who, filter: object = {}): Promise<Row[]> {
  const { data } = await api.as(who)<{ duties: { totalCount: number; edges: { node: Row }[] } }>(
    `query ($filter: DutyFilter!, $after: String) { duties(filter: $filter, first: 100, after: $after) {
       totalCount edges { node { id subjectId subjectKind tenant { code } } } } }`,
    { filter: { year: 2025, ...filter } },
  );
  expect(data.duties.edges).toHaveLength(Math.min(100, data.duties.totalCount));
  return data.duties.edges.map(({ node }) => node);
}

const codes = (rows: Row[]) => [...new Set(rows.map(({ tenant }) => tenant.code))].sort();

async function reads(who: Who, id: string): Promise<boolean> {
  const { data } = await api.as(who)('query ($id: ID!) { duty(id: $id) { id } }', { id });
  return data.duty !== null;
}

describe('whose duties are seen (territorialPrinciple)', () => {
  it.each([
    ['clerk', [SHEXIAN]],
    ['leader', [SHEXIAN]],
    ['station', [SHEXIAN]],
    ['supervisor', [SHEXIAN]],
    ['siblingClerk', [XIUNING]],
    ['foreignClerk', [LANGYA]],
    ['foreignSection', [LANGYA]],
  ] satisfies [CastName, string[]][])('%s: %j', async (who, expected) => {
    expect(codes(await listed(who))).toEqual(expected);
  });

  it('the city: its own and every county below it, one by one', async () => {
    for (const tenantCode of [HUANGSHAN, SHEXIAN, XIUNING]) {
      expect(codes(await listed('citySection', { tenantCode }))).toEqual([tenantCode]);
    }
    for (const tenantCode of [LANGYA, CHUZHOU, '340000', '999999']) {
      expect(await listed('citySection', { tenantCode })).toEqual([]);
    }
  });

  it('a city’s clerk and leader keep to the city (OWN_TENANT), a section that is also leader does not', async () => {
    for (const roles of [['CLERK'], ['LIAISON_LEADER']] as const) {
      expect(codes(await listed(await api.enter({ tenantCode: HUANGSHAN, roles })))).toEqual([HUANGSHAN]);
    }
    const both = await api.enter({ tenantCode: HUANGSHAN, roles: ['CITY_SECTION', 'LIAISON_LEADER'] });
    expect(codes(await listed(both, { tenantCode: SHEXIAN }))).toEqual([SHEXIAN]);
  });

  it('one by its id: by those who list it, and by nobody else', async () => {
    const id = await idOf(api, 'duties x where true', SHEXIAN);
    const readers: CastName[] = [];
    for (const who of Object.keys(api.cast) as CastName[]) {
      if ((await api.as(who)('{ myDuties(year: 2025) { id } }')).errors.length > 0) continue;
      if (await reads(who, id)) readers.push(who);
    }
    expect(readers).toEqual(expect.arrayContaining(['citySection', 'clerk', 'leader']));
    for (const stranger of ['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const) {
      expect(readers).not.toContain(stranger);
    }
  });
});

describe('who sees only a part of the bureau', () => {
  it('the station: what it owes itself, and by its agreements', async () => {
    const rows = await listed('station');
    const agreement = await idOf(api, 'agreements x where true', SHEXIAN);
    const owed = [api.cast.station.organisationId, agreement];
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ subjectId }) => !owed.includes(subjectId))).toEqual([]);
    expect(new Set(rows.map(({ subjectKind }) => subjectKind))).toEqual(
      new Set(['ORGANISATION', 'AGREEMENT']),
    );
    expect(
      await reads('station', await idOf(api, "duties x where x.subject_kind = 'POSITION'", SHEXIAN)),
    ).toBe(false);
  });

  it('the supervisor: what the panel owes', async () => {
    const rows = await listed('supervisor');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter(({ subjectId }) => subjectId !== api.cast.supervisor.panelId)).toEqual([]);
    expect(await reads('supervisor', await idOf(api, "duties x where x.rule_code = 'S-2.4a'", SHEXIAN))).toBe(
      false,
    );
  });

  it('both at once: what either sees', async () => {
    const both = await api.enter({ tenantCode: SHEXIAN, roles: ['STATION_STAFF', 'SUPERVISOR'] });
    const ids = (rows: Row[]) => rows.map(({ id }) => id).sort();
    const either = [...(await listed('station')), ...(await listed('supervisor'))];
    expect(ids(await listed(both))).toEqual(ids(either));
  });

  it('staff bound to no institution: nothing', async () => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: ['STATION_STAFF'] });
    await api.world.store.asSuperuser('update accounts set organisation_id = null where id = $1', [
      actor.accountId,
    ]);
    expect(await listed(actor)).toEqual([]);
  });
});

describe('acting on a duty', () => {
  it('is offered for contacts only, to those who may record them for that post', async () => {
    const offered = async (who: Who) => {
      const { data } = await api.as(who)<{
        duties: { edges: { node: { canRecordContact: boolean; rule: { code: string } } }[] };
      }>(
        '{ duties(filter: { year: 2025, tenantCode: "341021" }, first: 100) { edges { node { canRecordContact rule { code } } } } }',
      );
      const rules = data.duties.edges.flatMap(({ node }) => (node.canRecordContact ? [node.rule.code] : []));
      return [...new Set(rules)].sort();
    };
    expect(await offered('clerk')).toEqual(['L-3.1', 'L-3.2', 'L-3.3']);
    expect(await offered('leader')).toEqual(['L-3.3']);
    expect(await offered('station')).toEqual([]);
    expect(await offered('citySection')).toEqual([]);
  });
});
