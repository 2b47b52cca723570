import { idOf } from '@mingcha/testing/contacts';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Assessment {
  tenant: { code: string };
  groups: { items: { trail: { dutyId: string | null }[] }[] }[];
}

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function assessment(who: Parameters<Api['as']>[0], tenantCode: string): Promise<Assessment | null> {
  const { data } = await api.as(who)<{ assessment: Assessment | null }>(
    'query ($code: String!) { assessment(tenantCode: $code, year: 2025) { tenant { code } groups { items { trail { dutyId } } } } }',
    { code: tenantCode },
  );
  return data.assessment;
}

describe('whose assessment is seen', () => {
  it.each([
    ['clerk', [SHEXIAN]],
    ['leader', [SHEXIAN]],
    ['siblingClerk', [XIUNING]],
    ['citySection', [HUANGSHAN, SHEXIAN, XIUNING]],
    ['foreignClerk', [LANGYA]],
    ['foreignSection', [CHUZHOU, LANGYA]],
  ] as const)('%s: %j, and null for every other bureau there is or is not', async (who, own) => {
    for (const code of ['340000', HUANGSHAN, SHEXIAN, XIUNING, CHUZHOU, LANGYA, '999999', '']) {
      const found = await assessment(who, code);
      expect(found?.tenant.code ?? null).toBe(([...own] as string[]).includes(code) ? code : null);
    }
  });

  it('a city’s clerk: the city’s own', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    expect(await assessment(cityClerk, HUANGSHAN)).not.toBeNull();
    expect(await assessment(cityClerk, SHEXIAN)).toBeNull();
  });

  it('the duties in a trail are the bureau’s own', async () => {
    const groups = (await assessment('citySection', SHEXIAN))?.groups ?? [];
    const trails = groups.flatMap(({ items }) => items.flatMap(({ trail }) => trail));
    const ids = trails.flatMap(({ dutyId }) => dutyId ?? []);
    const theirs = await idOf(api, 'duties x where true', XIUNING);
    expect(ids).not.toContain(theirs);
    const [row] = await api.world.store.asSuperuser<{ codes: string[] }>(
      'select array_agg(distinct t.code) codes from duties d join tenants t on t.id = d.tenant_id where d.id = any($1)',
      [ids],
    );
    expect(row?.codes).toEqual([SHEXIAN]);
  });
});
