import { goodContact, idOf, recordContact } from '@mingcha/testing/contacts';
import { CHUZHOU, HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Line {
  change: number;
  ruleCode: string | null;
  clause: string | null;
  windowKey: string | null;
  dutyId: string | null;
}
interface Item {
  code: string;
  fullMark: number;
  mark: number;
  isPending: boolean;
  trail: Line[];
}
interface Assessment {
  tenant: { code: string };
  isExample: boolean;
  fullMark: number;
  mark: number;
  pendingMark: number;
  band: string | null;
  groups: { items: Item[] }[];
}

const ASSESSMENT = `query ($tenantCode: String!, $year: Int!) { assessment(tenantCode: $tenantCode, year: $year) {
  tenant { code } year asOf schemeName isExample fullMark mark pendingMark band groups { name items {
    code fullMark mark isPending trail { change ruleCode clause reason windowKey subjectName dutyId } } } } }`;

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function assessment(
  who: Parameters<Api['as']>[0],
  tenantCode: string,
  year = 2025,
): Promise<Assessment | null> {
  const { data } = await api.as(who)<{ assessment: Assessment | null }>(ASSESSMENT, { tenantCode, year });
  return data.assessment;
}

async function assessed(tenantCode = SHEXIAN): Promise<Assessment & { items: Item[] }> {
  const found = await assessment('citySection', tenantCode);
  if (!found) throw new Error(`${tenantCode} is not there.`);
  return { ...found, items: found.groups.flatMap(({ items }) => items) };
}

/** Marks are hundredths on the way; as numbers they add up to the last of them. */
const total = (marks: number[]) => Math.round(marks.reduce((sum, mark) => sum + mark, 0) * 100) / 100;

describe('an assessment', () => {
  it('says that its scheme is an example, since the notice gives no weights (A30)', async () => {
    expect(await assessed()).toMatchObject({ isExample: true, fullMark: 100 });
  });

  it('adds up: items to the mark, and gives no band while marks by hand are missing', async () => {
    const { items, mark, fullMark, pendingMark, band } = await assessed();
    expect(total(items.map((item) => item.mark))).toBe(mark);
    expect(total(items.map((item) => item.fullMark))).toBe(fullMark);
    expect(total(items.filter(({ isPending }) => isPending).map((item) => item.fullMark))).toBe(pendingMark);
    expect(pendingMark > 0 ? band === null : band !== null).toBe(true);
  });

  it('每一分有据: every mark lost names its clause and a duty that the city can open', async () => {
    const lost = (await assessed()).items.flatMap(({ trail }) => trail).filter(({ change }) => change < 0);
    expect(lost.length).toBeGreaterThan(3);
    for (const { clause, ruleCode, dutyId, windowKey } of lost) {
      expect([clause, ruleCode, windowKey]).not.toContain(null);
      const { data } = await api.as('citySection')<{ duty: { status: string; windowKey: string } }>(
        'query ($id: ID!) { duty(id: $id) { status windowKey } }',
        { id: dutyId },
      );
      expect(['MISSED', 'OVERDUE', 'MET_LATE']).toContain(data.duty.status);
      expect(data.duty.windowKey).toBe(windowKey);
    }
  });

  it('asked twice says the same, byte for byte', async () => {
    const ask = async () =>
      (await api.as('citySection')(ASSESSMENT, { tenantCode: SHEXIAN, year: 2025 })).text;
    expect(await ask()).toBe(await ask());
  });

  it('moves with the records: a contact entered late wins back what the miss had cost', async () => {
    const lineOf = ({ items }: { items: Item[] }) =>
      items
        .flatMap(({ trail }) => trail)
        .find(({ ruleCode, windowKey }) => ruleCode === 'L-3.3' && windowKey === '2025-02');
    const before = await assessed();
    expect(lineOf(before)?.change).toBeLessThan(0);
    await recordContact(api.as('clerk'), await goodContact(api, SHEXIAN, '2025-02-12'));
    const after = await assessed();
    expect(lineOf(after)?.change ?? 0).toBeGreaterThan(lineOf(before)?.change ?? 0);
    expect(after.mark).toBeGreaterThan(before.mark);
  });

  it.each([0, 1999, 3000])('refuses the year %d', async (year) => {
    expect(codeOf(await api.as('clerk')(ASSESSMENT, { tenantCode: SHEXIAN, year }))).toBe('BAD_INPUT');
  });
});

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
    const ids = (await assessed()).items.flatMap(({ trail }) => trail.flatMap(({ dutyId }) => dutyId ?? []));
    const theirs = await idOf(api, 'duties x where true', XIUNING);
    expect(ids).not.toContain(theirs);
    const [row] = await api.world.store.asSuperuser<{ codes: string[] }>(
      'select array_agg(distinct t.code) codes from duties d join tenants t on t.id = d.tenant_id where d.id = any($1)',
      [ids],
    );
    expect(row?.codes).toEqual([SHEXIAN]);
  });
});
