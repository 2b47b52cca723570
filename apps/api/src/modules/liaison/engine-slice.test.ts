import { rederiveTenant } from '@mingcha/database/rederive';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { goodContact, recordContact, voidContact } from '@mingcha/testing/contacts';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Considered {
  evidenceId: string;
  verdict: string;
  condition: string | null;
}

let api: Api;
let good: object;
beforeAll(async () => {
  api = await givenApi(givenServer);
  good = await goodContact(api, SHEXIAN, '2026-01-20');
});
afterAll(() => api.close());

/** What the city sees of one rule in one county. */
async function cell(year: number): Promise<Record<string, number>> {
  const { data } = await api.as('citySection')<{
    oversight: { cells: { tenantCode: string; ruleCode: string; counts: Record<string, number> }[] };
  }>(
    'query ($year: Int!) { oversight(year: $year) { cells { tenantCode ruleCode counts { total met lateEntry missed open dueSoon upcoming } } } }',
    { year },
  );
  const found = data.oversight.cells.find((each) => each.tenantCode === SHEXIAN && each.ruleCode === 'L-3.3');
  if (!found) throw new Error('The overview has no cell for the county.');
  return found.counts;
}

/** From a number of the overview to the duties behind it. */
async function behind(year: number, statuses: string[]): Promise<{ id: string; windowKey: string }[]> {
  const filter = { year, tenantCode: SHEXIAN, ruleCode: 'L-3.3', statuses };
  const { data } = await api.as('citySection')<{
    duties: { edges: { node: { id: string; windowKey: string } }[] };
  }>('query ($filter: DutyFilter!) { duties(filter: $filter) { edges { node { id windowKey } } } }', {
    filter,
  });
  return data.duties.edges.map(({ node }) => node);
}

async function considered(dutyId: string): Promise<Considered[]> {
  const { data } = await api.as('citySection')<{ duty: { reasons: { considered: Considered[] } } }>(
    'query ($id: ID!) { duty(id: $id) { reasons { considered { evidenceId verdict condition } } } }',
    { id: dutyId },
  );
  return data.duty.reasons.considered;
}

async function january(): Promise<{ id: string; windowKey: string }> {
  const all = await behind(2026, ['OPEN', 'DUE_SOON', 'MET']);
  const found = all.find(({ windowKey }) => windowKey === '2026-01');
  if (!found) throw new Error('January is not there.');
  return found;
}

describe('from a leader at the door to a number of the city, and back (L-3.3)', () => {
  it('one contact meets one duty, moves one number, and is found behind it; voided, all is as before', async () => {
    const before = await cell(2026);
    const { contact, servedDuties, warnings } = await recordContact(api.as('clerk'), good);
    expect(warnings).toEqual([]);
    expect(servedDuties).toEqual([
      {
        id: (await january()).id,
        status: 'MET',
        windowKey: '2026-01',
        lateEntry: false,
        rule: { code: 'L-3.3', clause: '三(一)3(1)' },
      },
    ]);

    expect(await cell(2026)).toEqual({
      ...before,
      met: Number(before.met) + 1,
      dueSoon: Number(before.dueSoon) - 1,
    });
    const [duty] = await behind(2026, ['MET']);
    expect(duty?.windowKey).toBe('2026-01');
    expect(await considered(duty?.id ?? '')).toContainEqual({
      evidenceId: contact.id,
      verdict: 'USED',
      condition: null,
    });
    const { data } = await api.as('citySection')(
      'query ($id: ID!) { contact(id: $id) { id organisation { name } } }',
      {
        id: contact.id,
      },
    );
    expect(data.contact).toEqual({ id: contact.id, organisation: { name: '歙县安养中心' } });

    const voided = await voidContact(api.as('clerk'), contact.id);
    expect(voided.affectedDuties).toMatchObject([{ id: duty?.id, status: 'DUE_SOON' }]);
    expect(await cell(2026)).toEqual(before);
    expect(await considered(duty?.id ?? '')).toContainEqual(
      expect.objectContaining({ evidenceId: contact.id, verdict: 'VOIDED' }),
    );
  });

  it('补录: a contact of last February counts and is marked as entered late (semantics 6)', async () => {
    const before = await cell(2025);
    const { contact, servedDuties } = await recordContact(api.as('clerk'), { ...good, on: '2025-02-12' });
    expect(servedDuties).toMatchObject([{ windowKey: '2025-02', status: 'MET', lateEntry: true }]);
    expect(await cell(2025)).toEqual({
      ...before,
      met: Number(before.met) + 1,
      lateEntry: Number(before.lateEntry) + 1,
      missed: Number(before.missed) - 1,
    });
    await voidContact(api.as('clerk'), contact.id);
    expect(await cell(2025)).toEqual(before);
  });

  it.each([
    ['A10', 'BY_PROXY', { byProxy: true }],
    ['A9', 'METHOD_NOT_COUNTED', { methods: ['PHONE'] }],
    ['A9', 'METHOD_NOT_COUNTED', { methods: ['PHONE', 'VIDEO'] }],
  ])('%s: what fails %s moves no number, and the duty says so', async (_clause, condition, change) => {
    const before = await cell(2026);
    const { contact, servedDuties } = await recordContact(api.as('clerk'), { ...good, ...change });
    expect(servedDuties).toEqual([]);
    expect(await cell(2026)).toEqual(before);
    expect(await considered((await january()).id)).toContainEqual({
      evidenceId: contact.id,
      verdict: 'WHERE_FAILED',
      condition,
    });
  });

  it('what an act leaves is what the tables alone give: deriving it all again changes nothing', async () => {
    await recordContact(api.as('clerk'), { ...good, on: '2026-01-19' });
    const { tenantId, accountId } = api.cast.clerk;
    const actor = { tenantId, accountId, name: '', roles: [], requestId: 'again' };
    const again = await api.world.database.withTenant(actor, (tx) =>
      rederiveTenant(tx, civilDateAt(tx.now.getTime())),
    );
    expect(again).toEqual({ inserted: 0, updated: 0, deleted: 0 });
  });

  it('a contact on the last day of January is not February’s (semantics 5), and February says so', async () => {
    const { contact } = await recordContact(api.as('clerk'), { ...good, on: '2026-01-31' });
    const february = (await behind(2026, ['UPCOMING'])).find(({ windowKey }) => windowKey === '2026-02');
    const record = (await considered(february?.id ?? '')).find(({ evidenceId }) => evidenceId === contact.id);
    expect(record?.verdict).toBe('OUTSIDE_WINDOW');
  });

  it('a month nobody wrote about turns from DUE_SOON to MISSED with the day alone (semantics 8)', async () => {
    const id = (await behind(2026, ['UPCOMING'])).find(({ windowKey }) => windowKey === '2026-03')?.id;
    const status = async (day: string) => {
      api.world.clock.set(day);
      const session = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
      const { data } = await api.as(session)<{ duty: { status: string } }>(
        'query ($id: ID!) { duty(id: $id) { status } }',
        { id },
      );
      return data.duty.status;
    };
    const days = ['2026-02-28', '2026-03-01', '2026-03-23', '2026-03-24', '2026-03-31', '2026-04-01'];
    const statuses: string[] = [];
    for (const day of days) statuses.push(await status(day));
    expect(statuses).toEqual(['UPCOMING', 'OPEN', 'OPEN', 'DUE_SOON', 'DUE_SOON', 'MISSED']);
  });
});
