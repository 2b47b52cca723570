import { readFile } from 'node:fs/promises';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const EXPECTED = new URL(
  '../../../../../packages/testing/books/huangshan-2025.expected-duties.json',
  import.meta.url,
);

interface Row {
  id: string;
  dueOn: string;
  status: string;
  windowKey: string;
  subjectKind: string;
  subjectName: string;
  satisfiedOn: string | null;
  lateEntry: boolean;
  rule: { code: string };
  tenant: { code: string };
}
interface Page {
  duties: {
    totalCount: number;
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
    edges: { cursor: string; node: Row }[];
  };
}

const ROW =
  'id dueOn status windowKey subjectKind subjectName satisfiedOn lateEntry needed have daysLeft rule { code clause } tenant { code }';
const LIST = `query ($filter: DutyFilter!, $first: Int! = 20, $after: String) {
  duties(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${ROW} } } } }`;
const REASONS = `query ($id: ID!) { duty(id: $id) {
  ${ROW} reasons { needed have considered { evidenceId kind on verdict condition } } } }`;

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function page(filter: object, more: object = {}): Promise<Page['duties']> {
  const { data } = await api.as('citySection')<Page>(LIST, { filter: { year: 2025, ...filter }, ...more });
  return data.duties;
}

async function everyRow(filter: object, first: number): Promise<Row[]> {
  const rows: Row[] = [];
  let after: string | null = null;
  do {
    const { edges, pageInfo }: Page['duties'] = await page(filter, { first, after });
    rows.push(...edges.map(({ node }) => node));
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  } while (after !== null);
  return rows;
}

const byDue = (a: Row, b: Row) => (`${a.dueOn}${a.id}` < `${b.dueOn}${b.id}` ? -1 : 1);

describe('duties', () => {
  it('page through the year without a gap or a repeat, newest due day first', async () => {
    const rows = await everyRow({}, 7);
    expect(rows).toEqual([...rows].sort(byDue).reverse());
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect((await page({})).totalCount).toBe(rows.length);
  });

  it('stand where an independent reading of the notice says they stand', async () => {
    const { duties } = JSON.parse(await readFile(EXPECTED, 'utf8'));
    // The reading calls a bureau by its code where the bureau itself owes the duty.
    const subjectOf = (row: Row) => (row.subjectKind === 'TENANT' ? row.tenant.code : row.subjectName);
    const said = (row: Row) => [row.tenant.code, row.rule.code, subjectOf(row), row.windowKey].join(' ');
    const rows = new Map((await everyRow({}, 100)).map((row) => [said(row), row]));
    for (const { tenant, rule, subject, window, status, satisfiedOn, lateEntry } of duties) {
      expect(rows.get([tenant, rule, subject, window].join(' '))).toMatchObject({
        status,
        satisfiedOn,
        lateEntry,
      });
    }
    expect(rows.size).toBe(duties.length);
  });

  it.each([
    [{ tenantCode: '341021' }, ({ tenant }: Row) => tenant.code === '341021'],
    [{ ruleCode: 'L-3.3' }, ({ rule }: Row) => rule.code === 'L-3.3'],
    [{ statuses: ['MISSED', 'OVERDUE'] }, ({ status }: Row) => ['MISSED', 'OVERDUE'].includes(status)],
    [
      { tenantCode: '341022', ruleCode: 'L-3.2', statuses: ['MET'] },
      (row: Row) => row.tenant.code === '341022' && row.rule.code === 'L-3.2' && row.status === 'MET',
    ],
  ])('filtered by %j are those and all of those', async (filter, isAsked) => {
    const all = await everyRow({}, 100);
    expect(await everyRow(filter, 100)).toEqual(all.filter(isAsked));
    expect((await page(filter)).totalCount).toBe(all.filter(isAsked).length);
  });

  it('of a year nobody kept are none', async () => {
    expect(await page({ year: 2031 })).toMatchObject({ totalCount: 0, edges: [] });
  });

  it.each([0, 101, -1])('refuse a page of %d rows', async (first) => {
    const answer = await api.as('clerk')(LIST, { filter: { year: 2025 }, first });
    expect([codeOf(answer), answer.errors[0]?.extensions.field]).toEqual(['BAD_INPUT', 'first']);
  });

  it.each([0, -1, 999, 10_000, 2_147_483_647])('refuse the year %d', async (year) => {
    expect(codeOf(await api.as('clerk')(LIST, { filter: { year } }))).toBe('BAD_INPUT');
    expect(
      codeOf(await api.as('clerk')('query ($year: Int!) { myDuties(year: $year) { id } }', { year })),
    ).toBe('BAD_INPUT');
  });
});

describe('one duty', () => {
  const found = async (ruleCode: string, windowKey: string, tenantCode = '341021') =>
    (await everyRow({ ruleCode, tenantCode }, 100)).find((row) => row.windowKey === windowKey)?.id ?? '';
  const explained = async (ruleCode: string, windowKey: string) => {
    const { data } = await api.as('clerk')<{ duty: Row & { reasons: { considered: object[] } } }>(REASONS, {
      id: await found(ruleCode, windowKey),
    });
    return data.duty;
  };

  it.each([
    [
      'L-3.3',
      '2025-01',
      'MISSED',
      { on: '2025-01-26', verdict: 'WHERE_FAILED', condition: 'METHOD_NOT_COUNTED' },
    ],
    [
      'L-3.3',
      '2025-03',
      'MISSED',
      { on: '2025-03-10', verdict: 'WHERE_FAILED', condition: 'UNIT_NOT_ASSIGNED' },
    ],
    ['L-3.3', '2025-07', 'MET', { on: '2025-07-31', verdict: 'USED', condition: null }],
  ])('%s in %s is %s and says which record and why (semantics 13)', async (rule, window, status, record) => {
    const { reasons, ...duty } = await explained(rule, window);
    expect(duty).toMatchObject({ status, rule: { code: rule, clause: '三(一)3(1)' } });
    expect(reasons.considered).toContainEqual(expect.objectContaining({ kind: 'CONTACT', ...record }));
  });

  it('counts the same records in its reasons as in its row', async () => {
    const { data } = await api.as('clerk')<{ myDuties: { have: number; reasons: { have: number } }[] }>(
      'query { myDuties(year: 2025) { have reasons { have } } }',
    );
    expect(data.myDuties.length).toBeGreaterThan(30);
    for (const { have, reasons } of data.myDuties) expect(reasons.have).toBe(have);
  });

  it('is null where the id is none', async () => {
    for (const id of ['', 'x', '42', '00000000-0000-0000-0000-000000000000']) {
      expect((await api.as('clerk')(REASONS, { id })).text).toBe('{"data":{"duty":null}}\n');
    }
  });
});

describe('my duties', () => {
  it.each([
    ['clerk', (row: Row) => row.tenant.code === '341021'],
    ['leader', (row: Row) => row.rule.code === 'L-3.3'],
    ['station', (row: Row) => ['S-2.4a', 'S-2.2c'].includes(row.rule.code)],
    ['supervisor', (row: Row) => row.subjectName === '歙县救助管理社会监督专班'],
  ] as const)('of a %s are what that person answers for', async (who, isOwn) => {
    const { data } = await api.as(who)<{ myDuties: Row[] }>(`query { myDuties(year: 2025) { ${ROW} } }`);
    const bureau = await everyRow({ tenantCode: '341021' }, 100);
    expect(data.myDuties).toEqual(bureau.filter(isOwn).sort(byDue));
    expect(data.myDuties.length).toBeGreaterThan(0);
  });
});
