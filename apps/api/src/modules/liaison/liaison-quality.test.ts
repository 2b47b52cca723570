import { goodContact, idOf, recordContact, voidContact } from '@mingcha/testing/contacts';
import { HUANGSHAN, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Quality {
  tenant: { code: string };
  positionKind: string;
  organisation: { id: string; name: string } | null;
  organisationId: string;
  total: number;
  counted: number;
  remoteOnly: number;
  methods: { method: string; count: number }[];
  stages: { stage: string; count: number }[];
  problemsFound: number;
  problemsSolved: number;
  random: number;
  key: number;
  routine: number;
  thematic: number;
}

const QUALITY = `query ($year: Int!, $tenantCode: String) { liaisonQuality(year: $year, tenantCode: $tenantCode) {
  tenant { code } positionKind organisation { id name } organisationId total counted remoteOnly methods { method count }
  stages { stage count } problemsFound problemsSolved random key routine thematic } }`;

let api: Api;
let good: { organisationId: string };
beforeAll(async () => {
  api = await givenApi(givenServer);
  good = (await goodContact(api, SHEXIAN, '2026-01-20')) as typeof good;
});
afterAll(() => api.close());

async function qualities(
  who: Parameters<Api['as']>[0],
  year: number,
  tenantCode?: string,
): Promise<Quality[]> {
  const { data } = await api.as(who)<{ liaisonQuality: Quality[] }>(QUALITY, { year, tenantCode });
  return data.liaisonQuality;
}

async function ofSectionHead(): Promise<Quality | undefined> {
  return (await qualities('clerk', 2026)).find(
    ({ positionKind, organisation }) =>
      positionKind === 'SECTION_HEAD' && organisation?.id === good.organisationId,
  );
}

async function countOf(filter: object): Promise<number> {
  const { data } = await api.as('citySection')<{ contacts: { totalCount: number } }>(
    'query ($filter: ContactFilter!) { contacts(filter: $filter) { totalCount } }',
    { filter },
  );
  return data.contacts.totalCount;
}

describe('the quality of liaison: 管理和服务 (G-2.4, L-3.6)', () => {
  it('counts what counts, how, with what found and solved, and where; a unit nobody went to stands with zeros', async () => {
    expect(await ofSectionHead()).toMatchObject({ total: 0, counted: 0, methods: [], stages: [] });
    const check = {
      methods: ['COVERT_CHECK', 'BRIEFING'],
      inspectionMode: 'RANDOM',
      supervisionKind: 'THEMATIC',
    };
    const record = (change: object) => recordContact(api.as('clerk'), { ...good, ...change });
    await record({ ...check, problemsFound: '值班不全', stages: ['CARE', 'MEDICAL'] });
    await record({ problemsFound: '台账不全', problemsSolved: '已补', stages: ['CARE'] });
    await record({ methods: ['PHONE'], problemsSolved: '协调床位' });
    await record({ byProxy: true, problemsFound: '无人在岗' });
    const station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
    await record({ organisationId: station });
    const { contact } = await record({});
    await voidContact(api.as('clerk'), contact.id);

    expect(await ofSectionHead()).toMatchObject({
      total: 4,
      counted: 2,
      remoteOnly: 1,
      methods: [
        { method: 'BRIEFING', count: 1 },
        { method: 'FIELD_VISIT', count: 1 },
        { method: 'COVERT_CHECK', count: 1 },
      ],
      stages: [
        { stage: 'CARE', count: 2 },
        { stage: 'MEDICAL', count: 1 },
      ],
      problemsFound: 2,
      problemsSolved: 1,
      ...{ random: 1, key: 0, routine: 0, thematic: 1 },
    });
    const ofCheck = { traits: ['COUNTED', 'RANDOM', 'THEMATIC'], tenantCode: SHEXIAN, from: '2026-01-01' };
    expect(await countOf(ofCheck)).toBe(1);
    // Not assigned to that post: kept, and counted for nothing.
    const beside = (await qualities('clerk', 2026)).find(
      ({ positionKind, organisation }) => positionKind === 'SECTION_HEAD' && organisation?.id === station,
    );
    expect(beside).toMatchObject({ total: 1, counted: 0 });
  });

  it('each number is the length of the list it opens', async () => {
    const rows = await qualities('citySection', 2025);
    expect(rows.length).toBeGreaterThan(10);
    for (const row of rows.slice(0, 12)) {
      const of = {
        tenantCode: row.tenant.code,
        positionKind: row.positionKind,
        organisationId: row.organisationId,
        ...{ from: '2025-01-01', to: '2025-12-31', state: 'VALID' },
      };
      expect(await countOf(of)).toBe(row.total);
      expect(await countOf({ ...of, traits: ['COUNTED'] })).toBe(row.counted);
      expect(await countOf({ ...of, traits: ['REMOTE_ONLY'] })).toBe(row.remoteOnly);
      expect(await countOf({ ...of, traits: ['COUNTED', 'PROBLEMS_FOUND'] })).toBe(row.problemsFound);
      expect(await countOf({ ...of, traits: ['COUNTED', 'PROBLEMS_SOLVED'] })).toBe(row.problemsSolved);
      expect(await countOf({ ...of, traits: ['COUNTED', 'RANDOM'] })).toBe(row.random);
      expect(await countOf({ ...of, traits: ['COUNTED', 'THEMATIC'] })).toBe(row.thematic);
      const [first] = row.methods;
      if (first)
        expect(await countOf({ ...of, traits: ['COUNTED'], method: first.method })).toBe(first.count);
    }
  });

  it('reaches as far as the contacts do', async () => {
    const codes = async (who: Parameters<typeof qualities>[0], code?: string) =>
      new Set((await qualities(who, 2025, code)).map(({ tenant }) => tenant.code));
    expect(await codes('clerk')).toContain(SHEXIAN);
    expect(await codes('clerk')).not.toContain(XIUNING);
    expect(await codes('citySection')).toContain(HUANGSHAN);
    expect(await codes('citySection', XIUNING)).toEqual(new Set([XIUNING]));
    expect(await codes('foreignSection', XIUNING)).toEqual(new Set());
    const station = await qualities('station', 2025);
    expect(new Set(station.map(({ organisation }) => organisation?.id))).toEqual(
      new Set([api.cast.station.organisationId]),
    );
  });

  it('refuses a year that is none', async () => {
    expect(codeOf(await api.as('clerk')(QUALITY, { year: 25 }))).toBe('BAD_INPUT');
  });
});
