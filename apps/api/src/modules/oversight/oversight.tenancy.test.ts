import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Oversight {
  tenants: { tenant: { code: string }; counts: Record<string, number> }[];
  cells: { tenantCode: string }[];
}

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function oversight(who: Parameters<Api['as']>[0]): Promise<Oversight> {
  const { data } = await api.as(who)<{ oversight: Oversight }>(
    '{ oversight(year: 2025) { tenants { tenant { code } counts { total met missed overdue } } cells { tenantCode } } }',
  );
  return data.oversight;
}

describe('whose numbers are seen', () => {
  it.each([
    ['clerk', [SHEXIAN]],
    ['siblingClerk', [XIUNING]],
    ['foreignClerk', [LANGYA]],
  ] as const)('%s: the own bureau on one page', async (who, codes) => {
    const { tenants, cells } = await oversight(who);
    expect(tenants.map(({ tenant }) => tenant.code)).toEqual(codes);
    expect([...new Set(cells.map(({ tenantCode }) => tenantCode))]).toEqual(codes);
  });

  it('a county’s clerk sees the same numbers as the city does', async () => {
    const { tenants } = await oversight('citySection');
    const [own] = (await oversight('clerk')).tenants;
    expect(tenants).toContainEqual(own);
  });

  it('a city’s clerk sees the city alone, its section all below, a foreign section nothing of it', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    expect((await oversight(cityClerk)).tenants.map(({ tenant }) => tenant.code)).toEqual([HUANGSHAN]);
    const foreign = (await oversight('foreignSection')).tenants.map(({ tenant }) => tenant.code);
    expect(foreign).toEqual(['341100', LANGYA]);
  });
});
