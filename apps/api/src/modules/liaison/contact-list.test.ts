import { goodContact, recordContact, voidContact } from '@mingcha/testing/contacts';
import { HUANGSHAN, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Row {
  id: string;
  on: string;
  voidedAt: string | null;
  methods: string[];
  stages: string[];
  tenant: { code: string };
  subjectTenant: { code: string };
  position: { kind: string };
  organisation: { id: string; name: string } | null;
}

const LIST = `query ($filter: ContactFilter!, $first: Int! = 100, $after: String) {
  contacts(filter: $filter, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    edges { cursor node { id on voidedAt methods stages tenant { code } subjectTenant { code } position { kind } organisation { id name } } } } }`;

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function list(
  who: Parameters<Api['as']>[0],
  filter: object = {},
  page: object = {},
): Promise<{ rows: Row[]; total: number; next: string | null }> {
  const { data } = await api.as(who)<{
    contacts: {
      totalCount: number;
      edges: { node: Row }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }>(LIST, { filter, ...page });
  const { totalCount, edges, pageInfo } = data.contacts;
  return {
    rows: edges.map(({ node }) => node),
    total: totalCount,
    next: pageInfo.hasNextPage ? pageInfo.endCursor : null,
  };
}

const codesOf = (rows: Row[]) => new Set(rows.map(({ tenant }) => tenant.code));

describe('the list of contacts', () => {
  it('goes from the newest day to the oldest, page by page, each once', async () => {
    const { rows, total } = await list('clerk');
    expect(rows).toHaveLength(total);
    expect(rows.map(({ on }) => on)).toEqual(
      rows
        .map(({ on }) => on)
        .sort()
        .reverse(),
    );
    const seen: string[] = [];
    for (let after: string | null = null, more = true; more; ) {
      const page = await list('clerk', {}, { first: 7, after });
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next;
      more = page.next !== null;
    }
    expect(seen).toEqual(rows.map(({ id }) => id));
  });

  it('holds the own bureau’s, and those of others about own institutions; the city’s holds all below', async () => {
    const own = await list('clerk');
    expect(codesOf(own.rows)).toContain(SHEXIAN);
    expect(codesOf(own.rows)).not.toContain(XIUNING);
    const city = await list('citySection', { tenantCode: SHEXIAN });
    expect(codesOf(city.rows)).toEqual(new Set([SHEXIAN]));
    expect((await list('citySection')).total).toBeGreaterThan(city.total);
    expect((await list('foreignClerk', { tenantCode: SHEXIAN })).rows).toEqual([]);
    const clerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    const ofCity = (await list(clerk)).rows;
    expect(ofCity.every((row) => [row.tenant.code, row.subjectTenant.code].includes(HUANGSHAN))).toBe(true);
    expect(codesOf(ofCity).size).toBeGreaterThan(1);
  });

  it('of station staff holds those with their institution', async () => {
    const { rows } = await list('station');
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ organisation }) => organisation?.id))).toEqual(
      new Set([api.cast.station.organisationId]),
    );
  });

  it('narrows by post, unit, days, method and stage', async () => {
    const all = (await list('citySection')).rows;
    const [some] = all.filter(({ position }) => position.kind === 'SECTION_HEAD');
    const organisationId = some?.organisation?.id;
    const narrowed: [object, (row: Row) => boolean][] = [
      [{ positionKind: 'SECTION_HEAD' }, ({ position }) => position.kind === 'SECTION_HEAD'],
      [{ organisationId }, ({ organisation }) => organisation?.id === organisationId],
      [{ from: '2025-03-01', to: '2025-03-31' }, ({ on }) => on >= '2025-03-01' && on <= '2025-03-31'],
      [{ method: 'BRIEFING' }, ({ methods }) => methods.includes('BRIEFING')],
      [{ stage: 'CARE' }, ({ stages }) => stages.includes('CARE')],
      [{ organisationId: 'no id' }, () => false],
    ];
    for (const [filter, fits] of narrowed) {
      const { total } = await list('citySection', filter, { first: 1 });
      const everything: Row[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page = await list('citySection', {}, { after });
        everything.push(...page.rows);
        after = page.next;
        more = page.next !== null;
      }
      expect(total).toBe(everything.filter(fits).length);
    }
  });

  it('tells what stands from what was voided', async () => {
    const good = await goodContact(api, SHEXIAN, '2026-01-20');
    const { contact } = await recordContact(api.as('clerk'), good);
    await voidContact(api.as('clerk'), contact.id);
    const voided = (await list('clerk', { state: 'VOIDED' })).rows;
    expect(voided.map(({ id }) => id)).toContain(contact.id);
    expect(voided.every(({ voidedAt }) => voidedAt !== null)).toBe(true);
    expect((await list('clerk', { state: 'VALID' })).rows.map(({ id }) => id)).not.toContain(contact.id);
  });

  it.each([
    [{ filter: {}, first: 0 }],
    [{ filter: {}, first: 101 }],
    [{ filter: {}, after: 'x' }],
    [{ filter: { from: '2025-02-30' } }],
    [{ filter: { traits: ['LUCKY'] } }],
  ])('answers %j with BAD_INPUT', async (variables) => {
    expect(codeOf(await api.as('clerk')(LIST, variables))).toBe('BAD_INPUT');
  });
});
