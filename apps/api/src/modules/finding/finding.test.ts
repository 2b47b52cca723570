import { openSession } from '@mingcha/testing/actors';
import { idOf } from '@mingcha/testing/contacts';
import { moveFinding, openFinding } from '@mingcha/testing/findings';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Page {
  edges: { node: { id: string; look: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let api: Api;
let station: string;
let care: string;
beforeAll(async () => {
  // A Tuesday, 2026-01-20.
  api = await givenApi(givenServer, '2026-01-20');
  station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
  care = await idOf(api, "organisations x where x.type = 'ENTRUSTED_CARE_INSTITUTION'", SHEXIAN);
});
afterAll(() => api.close());

const found = (organisationId: string, more: object = {}) => ({
  ...{ organisationId, origin: 'INSPECTION', problem: '夜间无人值守', foundOn: '2026-01-19' },
  ...more,
});
const ASSIGNED = { assignment: { responsible: '王站长', measure: '排夜班', dueOn: '2026-01-30' } };

async function opened(organisationId = station, more: object = ASSIGNED): Promise<string> {
  return (await openFinding(api.as('clerk'), found(organisationId, more))).finding.id;
}

async function page(variables: object, who: Who = 'clerk'): Promise<Page> {
  const { data } = await api.as(who)<{ findings: Page }>(
    `query ($filter: FindingFilter!, $first: Int! = 100, $after: String) {
       findings(filter: $filter, first: $first, after: $after) {
         edges { node { id look } } pageInfo { hasNextPage endCursor } } }`,
    { filter: {}, ...variables },
  );
  return data.findings;
}

const idsOf = ({ edges }: Page) => edges.map(({ node }) => node.id);

describe('from finding to closing (L-3.8)', () => {
  it('clerk opens → assigns → station begins, reports, hands in → clerk closes; each dated and by name', async () => {
    const [clerk, staff] = [api.as('clerk'), api.as('station')];
    const { finding } = await openFinding(clerk, found(station));
    expect(finding).toMatchObject({ state: 'OPEN', stepsAllowed: ['ASSIGN'], dueOn: null });
    await moveFinding(clerk, finding.id, 'ASSIGN', ASSIGNED.assignment);
    await moveFinding(staff, finding.id, 'START', {});
    await moveFinding(staff, finding.id, 'PROGRESS', { text: '已排两人' });
    const document = { documentNumber: '歙救字〔2026〕2号', documentTitle: '整改报告' };
    const handedIn = await moveFinding(staff, finding.id, 'SUBMIT', { text: '夜班到岗', ...document });
    expect(handedIn.finding).toMatchObject({ state: 'SUBMITTED', stepsAllowed: [] });
    const { finding: closed } = await moveFinding(clerk, finding.id, 'VERIFY', { text: '夜查在岗' });
    expect(closed).toMatchObject({
      state: 'VERIFIED',
      look: 'VERIFIED',
      verifiedOn: '2026-01-20',
      isLate: false,
    });
    expect(closed.steps.map(({ step, party }) => `${party} ${step}`)).toEqual([
      ...['VERIFIER OPEN', 'VERIFIER ASSIGN', 'RECTIFIER START', 'RECTIFIER PROGRESS', 'RECTIFIER SUBMIT'],
      'VERIFIER VERIFY',
    ]);
    expect(closed.steps.every(({ on, recordedByName }) => on === '2026-01-20' && recordedByName)).toBe(true);
    const { data } = await clerk(
      `query ($id: ID!) { finding(id: $id) { problem foundOn origin responsible measure organisation { name }
         steps { text documentNumber documentTitle } } }`,
      { id: finding.id },
    );
    expect(data.finding).toMatchObject({
      ...{ problem: '夜间无人值守', foundOn: '2026-01-19', origin: 'INSPECTION' },
      ...{ responsible: '王站长', measure: '排夜班', organisation: { name: '歙县救助管理站' } },
    });
    expect((data.finding as { steps: object[] }).steps[4]).toEqual({ text: '夜班到岗', ...document });
  });

  it('the clerk who entered what a care institution did does not close it; a leader may', async () => {
    const id = await opened(care);
    await moveFinding(api.as('clerk'), id, 'START', {});
    await moveFinding(api.as('clerk'), id, 'SUBMIT');
    expect(await moveFinding(api.as('clerk'), id, 'VERIFY')).toMatchObject({ code: 'RECTIFIER_VERIFIES' });
    expect((await moveFinding(api.as('leader'), id, 'VERIFY')).finding.state).toBe('VERIFIED');
  });

  it('handed in and closed at once by two: one line each, none twice', async () => {
    const id = await opened();
    await moveFinding(api.as('station'), id, 'START', {});
    const twice = await Promise.all([
      moveFinding(api.as('station'), id, 'SUBMIT'),
      moveFinding(api.as('station'), id, 'SUBMIT'),
    ]);
    expect(twice.map(({ __typename }) => __typename).sort()).toEqual(['FindingKept', 'Refusal']);
    const both = await Promise.all([
      moveFinding(api.as('clerk'), id, 'VERIFY'),
      moveFinding(api.as('leader'), id, 'REJECT'),
    ]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['FindingKept', 'Refusal']);
    const trail = await api.world.store.asSuperuser(
      'select act from audit_entries where subject_id = $1 order by seq',
      [id],
    );
    expect(trail.map((line) => (line as { act: string }).act)).toEqual([
      ...['OPEN_FINDING', 'MOVE_FINDING', 'MOVE_FINDING', 'MOVE_FINDING'],
    ]);
  });

  it('longer is asked for by the station and given by a leader', async () => {
    const id = await opened();
    const asked = await moveFinding(api.as('station'), id, 'ASK_EXTENSION', {
      text: '等待采购',
      dueOn: '2026-02-20',
    });
    expect(asked.finding).toMatchObject({ dueOn: '2026-01-30', askedDueOn: '2026-02-20' });
    expect(await moveFinding(api.as('clerk'), id, 'GRANT_EXTENSION', {})).toMatchObject({
      code: 'FINDING_STEP_NOT_ALLOWED',
    });
    const granted = await moveFinding(api.as('leader'), id, 'GRANT_EXTENSION', {});
    expect(granted.finding).toMatchObject({ dueOn: '2026-02-20', askedDueOn: null, state: 'ASSIGNED' });
  });

  it('a station puts what it finds itself on the ledger (W-2.2); who mends it and by when is for the bureau', async () => {
    const self = found(station, { origin: 'SELF_INSPECTION' });
    expect((await openFinding(api.as('station'), self)).finding.state).toBe('OPEN');
    expect(await openFinding(api.as('station'), { ...self, ...ASSIGNED })).toMatchObject({
      code: 'FINDING_STEP_NOT_ALLOWED',
    });
    for (const [who, input] of [
      ['station', { ...self, origin: 'INSPECTION' }],
      ['station', { ...self, organisationId: care }],
      ['clerk', self],
      ['clerk', found(station, { originId: care })],
      ['citySection', found(station)],
    ] as const) {
      expect(await openFinding(api.as(who), input)).toMatchObject({ __typename: 'Refusal' });
    }
  });

  it('a bad step or problem names its field and stores nothing', async () => {
    const id = await opened(station, {});
    expect((await moveFinding(api.as('clerk'), id, 'ASSIGN', ASSIGNED.assignment)).finding.state).toBe(
      'ASSIGNED',
    );
    expect(await moveFinding(api.as('station'), id, 'SUBMIT')).toMatchObject({ path: 'step' });
    expect(await moveFinding(api.as('station'), 'x', 'START')).toMatchObject({ code: 'FINDING_UNKNOWN' });
    const rows = await api.world.store.asSuperuser('select 1 from finding_steps where finding_id = $1', [id]);
    expect(rows).toHaveLength(2);
    const number = { problem: '受助人110105194912310021' };
    expect(await openFinding(api.as('clerk'), found(station, number))).toMatchObject({
      ...{ code: 'IDENTITY_NUMBER_IN_TEXT', path: 'problem' },
    });
  });
});

describe('the ledger', () => {
  it('pages without a gap or a repeat', async () => {
    for (let n = 0; n < 5; n++) await opened();
    const all = idsOf(await page({}));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const next: Page = await page({ first: 2, after });
      seen.push(...idsOf(next));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
  });

  it('by state, institution, origin, and what is overdue', async () => {
    const due = { assignment: { ...ASSIGNED.assignment, dueOn: '2026-01-21' } };
    const [late, inTime] = [await opened(care, due), await opened(care)];
    api.world.clock.pass(3 * 86_400_000);
    // Whoever was signed in three days ago no longer is.
    const again = (who: 'clerk' | 'station' | 'supervisor') => openSession(api.world, api.cast[who]);
    const [clerk, staff, member] = [await again('clerk'), await again('station'), await again('supervisor')];
    const open = idsOf(await page({ filter: { states: ['ASSIGNED'], organisationId: care } }, clerk));
    expect(open).toEqual(expect.arrayContaining([late, inTime]));
    const overdue = await page({ filter: { isOverdue: true, organisationId: care } }, clerk);
    expect(idsOf(overdue)).toEqual([late]);
    expect(overdue.edges[0]?.node.look).toBe('OVERDUE');
    expect(idsOf(await page({ filter: { origin: 'CITY_INSPECTION' } }, clerk))).toEqual([]);
    expect(idsOf(await page({ filter: { organisationId: 'x' } }, clerk))).toEqual([]);
    expect(idsOf(await page({ filter: { organisationId: care } }, staff))).toEqual([]);
    const units = async (who: Who) =>
      (await api.as(who)<{ findingUnits: { name: string }[] }>('{ findingUnits { name } }')).data.findingUnits
        .length;
    expect([await units(clerk), await units(staff), await units(member)]).toEqual([2, 1, 0]);
  });
});
