import { readFile } from 'node:fs/promises';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const EXPECTED = new URL(
  '../../../../../packages/testing/books/huangshan-2025.expected-duties.json',
  import.meta.url,
);
const FIELD_OF: Record<string, string> = {
  MET: 'met',
  MET_LATE: 'metLate',
  MISSED: 'missed',
  OVERDUE: 'overdue',
  EXEMPT: 'exempt',
  PENDING_CONFIG: 'pendingConfig',
  OPEN: 'open',
  DUE_SOON: 'dueSoon',
  UPCOMING: 'upcoming',
  NOT_APPLICABLE: 'notApplicable',
  CANCELLED: 'cancelled',
};
const STATUSES = Object.values(FIELD_OF);
const COUNTS = `counts { total lateEntry ${STATUSES.join(' ')} }`;
const OVERSIGHT = `query ($year: Int!) { oversight(year: $year) { year asOf totals { total lateEntry ${STATUSES.join(' ')} }
  tenants { tenant { code level } ${COUNTS} } cells { tenantCode ruleCode ${COUNTS} } rules { code version } } }`;

type Counts = Record<string, number>;
interface Oversight {
  totals: Counts;
  tenants: { tenant: { code: string; level: string }; counts: Counts }[];
  cells: { tenantCode: string; ruleCode: string; counts: Counts }[];
  rules: { code: string }[];
}
interface ExpectedDuty {
  tenant: string;
  rule: string;
  dueOn: string;
  status: string;
  lateEntry: boolean;
}

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

async function oversight(who: Parameters<Api['as']>[0], year = 2025): Promise<Oversight> {
  return (await api.as(who)<{ oversight: Oversight }>(OVERSIGHT, { year })).data.oversight;
}

function countOf(duties: ExpectedDuty[]): Counts {
  const counts: Counts = Object.fromEntries(['total', 'lateEntry', ...STATUSES].map((field) => [field, 0]));
  const add = (field: string) => {
    counts[field] = (counts[field] ?? 0) + 1;
  };
  for (const { status, lateEntry } of duties) {
    add('total');
    add(FIELD_OF[status] ?? status);
    if (lateEntry) add('lateEntry');
  }
  return counts;
}

const sum = (all: Counts[]): Counts =>
  all.reduce((total, counts) =>
    Object.fromEntries(
      Object.keys(total).map((field) => [field, (total[field] ?? 0) + (counts[field] ?? 0)]),
    ),
  );

describe('the overview of the city', () => {
  it('counts, cell by cell, what an independent reading of the notice counts', async () => {
    // What stood in 2025 counts in 2025, whenever it was due.
    const { duties: due } = JSON.parse(await readFile(EXPECTED, 'utf8')) as { duties: ExpectedDuty[] };
    const { cells, totals, tenants } = await oversight('citySection');
    for (const { tenantCode, ruleCode, counts } of cells) {
      const here = due.filter(({ tenant, rule }) => tenant === tenantCode && rule === ruleCode);
      expect(counts, `${tenantCode} ${ruleCode}`).toEqual(countOf(here));
    }
    for (const { tenant, counts } of tenants) {
      expect(counts, tenant.code).toEqual(countOf(due.filter((duty) => duty.tenant === tenant.code)));
    }
    expect(totals).toEqual(countOf(due));
  });

  it('adds up: cells to bureaus, bureaus to totals, statuses to the total', async () => {
    const { cells, tenants, totals } = await oversight('citySection');
    expect(sum(tenants.map(({ counts }) => counts))).toEqual(totals);
    expect(sum(cells.map(({ counts }) => counts))).toEqual(totals);
    for (const { counts } of [...cells, ...tenants]) {
      expect(STATUSES.reduce((total, field) => total + (counts[field] ?? 0), 0)).toBe(counts.total);
    }
  });

  it('shows every bureau, also one that owes nothing, and the rules that occur', async () => {
    const { tenants, rules, cells } = await oversight('citySection', 2031);
    expect(tenants).toHaveLength(8);
    expect([rules, cells]).toEqual([[], []]);
    const codes = (await oversight('citySection')).rules.map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes).toContain('L-3.3');
  });

  it.each([0, -5, 1999, 3000])('refuses the year %d', async (year) => {
    expect(codeOf(await api.as('citySection')(OVERSIGHT, { year }))).toBe('BAD_INPUT');
  });

  it.each([
    ['totals { total met missed }'],
    ['totals { total met missed } rules { code }'],
    ['totals { total met missed } tenants { counts { met } }'],
    ['...Sums rules { code } ... on Oversight { cells { ruleCode } }'],
  ])('gives the same sums however finely it is asked: %s', async (fields) => {
    const fragment = fields.includes('...Sums')
      ? 'fragment Sums on Oversight { totals { total met missed } }'
      : '';
    const document = `query { oversight(year: 2025) { ${fields} } } ${fragment}`;
    const { data } = await api.as('citySection')<{ oversight: Oversight }>(document, {});
    const { totals, rules } = await oversight('citySection');
    const { total, met, missed } = totals;
    expect(data.oversight.totals).toEqual({ total, met, missed });
    if (fields.includes('rules')) expect(data.oversight.rules).toEqual(rules.map(({ code }) => ({ code })));
  });
});
