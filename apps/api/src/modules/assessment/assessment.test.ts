import { goodContact, recordContact } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
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
