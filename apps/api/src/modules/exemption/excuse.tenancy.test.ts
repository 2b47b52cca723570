import type { CastName } from '@mingcha/testing/actors';
import { actOnExcuse, askForExcuses, GROUNDS } from '@mingcha/testing/excuses';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
  await askForExcuses(api);
});
afterAll(() => api.close());

async function listed(who: Who, filter: object = {}): Promise<string[]> {
  const { data } = await api.as(who)<{ excuseRequests: { edges: { node: { tenant: { code: string } } }[] } }>(
    'query ($filter: ExcuseFilter!) { excuseRequests(filter: $filter, first: 100) { edges { node { tenant { code } } } } }',
    { filter },
  );
  return data.excuseRequests.edges.map(({ node }) => node.tenant.code).sort();
}

async function idIn(table: string, code: string, where = 'true'): Promise<string> {
  const [row] = await api.world.store.asSuperuser<{ id: string }>(
    `select x.id from ${table} x join tenants t on t.id = x.tenant_id
      where t.code = $1 and ${where} order by x.id limit 1`,
    [code],
  );
  if (!row) throw new Error(`${code} has no ${table}`);
  return row.id;
}

const rows = () => api.world.store.asSuperuser('select * from excuse_requests order by tenant_id, id');
const decisions = () => api.world.store.asSuperuser('select * from excuse_decisions');

describe('whose requests are seen (territorialPrinciple)', () => {
  it.each([
    ['clerk', [SHEXIAN]],
    ['leader', [SHEXIAN]],
    ['siblingClerk', [XIUNING]],
    ['foreignClerk', [LANGYA]],
    ['foreignSection', [LANGYA]],
  ] satisfies [CastName, string[]][])('%s: %j', async (who, expected) => {
    expect(await listed(who)).toEqual(expected);
  });

  it('the city: its own and those of every county below it; its clerk keeps to the city', async () => {
    expect(await listed('citySection')).toEqual(expect.arrayContaining([HUANGSHAN, SHEXIAN, XIUNING]));
    expect(await listed('citySection', { tenantCode: SHEXIAN })).toEqual([SHEXIAN]);
    expect(await listed('citySection', { tenantCode: LANGYA })).toEqual([]);
    expect(await listed(await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }))).toEqual([HUANGSHAN]);
  });

  it('a duty of another bureau finds nothing, as one that is not there', async () => {
    for (const dutyId of [await idIn('duties', XIUNING), GROUNDS.grounds]) {
      expect(await listed('clerk', { dutyId })).toEqual([]);
    }
  });
});

describe('writing what is not one’s own', () => {
  it.each([XIUNING, HUANGSHAN, LANGYA])('a duty of %s is as unknown as none', async (code) => {
    const before = await rows();
    const outcome = await actOnExcuse(api.as('clerk'), 'requestExemption', {
      ...{ dutyId: await idIn('duties', code), reasonCode: 'EMERGENCY' },
      ...GROUNDS,
    });
    expect(outcome).toEqual({ __typename: 'Refusal', code: 'DUTY_UNKNOWN', path: 'dutyId' });
    expect(await rows()).toEqual(before);
  });

  it.each([XIUNING, HUANGSHAN, LANGYA])('a request of %s is not taken back by others', async (code) => {
    const before = await rows();
    const outcome = await actOnExcuse(api.as('clerk'), 'withdrawExcuse', {
      ...{ id: await idIn('excuse_requests', code), reason: 'x' },
    });
    expect(outcome).toMatchObject({ code: 'EXCUSE_UNKNOWN', path: 'id' });
    expect(await rows()).toEqual(before);
  });

  it('a foreign city decides nothing here, the own city not for itself, the province not over the city', async () => {
    const province = await api.enter({ tenantCode: '340000', roles: ['CITY_SECTION'] });
    const shexian = await idIn('excuse_requests', SHEXIAN);
    const attempts: [Who, string, string][] = [
      ['foreignSection', shexian, 'EXCUSE_UNKNOWN'],
      ['citySection', await idIn('excuse_requests', HUANGSHAN), 'NOT_LEVEL_ABOVE'],
      [province, shexian, 'NOT_LEVEL_ABOVE'],
    ];
    for (const [who, id, code] of attempts) {
      const outcome = await actOnExcuse(api.as(who), 'decideExcuse', { id, verdict: 'GRANTED' });
      expect(outcome).toMatchObject({ code, path: 'id' });
    }
    expect(await decisions()).toEqual([]);
  });

  it('the city’s own request is decided by the province', async () => {
    const province = await api.enter({ tenantCode: '340000', roles: ['CITY_SECTION'] });
    const id = await idIn('excuse_requests', HUANGSHAN);
    const outcome = await actOnExcuse(api.as(province), 'decideExcuse', {
      ...{ id, verdict: 'REFUSED', reason: '依据不足' },
    });
    expect(outcome.request).toMatchObject({ state: 'REFUSED', decision: { reason: '依据不足' } });
  });

  it('a leader asks and takes back for the own post only', async () => {
    const { positionId } = api.cast.leader;
    const other = await idIn('duties', SHEXIAN, `rule_code = 'L-3.1' and subject_id <> '${positionId}'`);
    const outcome = await actOnExcuse(api.as('leader'), 'requestExemption', {
      ...{ dutyId: other, reasonCode: 'EMERGENCY' },
      ...GROUNDS,
    });
    expect(outcome).toMatchObject({ code: 'NOT_OWN_DUTY', path: 'dutyId' });
  });
});
