import { idOf } from '@mingcha/testing/contacts';
import { moveFinding, openFinding } from '@mingcha/testing/findings';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
const READ = 'query ($id: ID!) { finding(id: $id) { id stepsAllowed } }';
const STRANGERS = ['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const;

let api: Api;
let station: string;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
  station = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", SHEXIAN);
  theirs = (await openFinding(api.as('clerk'), found())).finding.id;
});
afterAll(() => api.close());

const found = (more: object = {}) => ({
  ...{ organisationId: station, origin: 'INSPECTION', problem: '夜间无人值守', foundOn: '2026-01-19' },
  ...more,
});

async function reads(who: Who, id: string): Promise<unknown> {
  return (await api.as(who)(READ, { id })).data.finding;
}

async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ findings: { edges: { node: { id: string } }[] } }>(
    '{ findings(filter: {}, first: 100) { edges { node { id } } } }',
  );
  return data.findings.edges.map(({ node }) => node.id);
}

const stored = () => api.world.store.asSuperuser('select * from finding_steps order by finding_id, place');

describe('reading a problem of Shexian', () => {
  it('clerk, leader, station and the city read it, each with the steps that are theirs', async () => {
    const allowed = { clerk: ['ASSIGN'], leader: ['ASSIGN'], station: [], citySection: [] };
    for (const [who, stepsAllowed] of Object.entries(allowed)) {
      expect(await reads(who as 'clerk', theirs)).toEqual({ id: theirs, stepsAllowed });
      expect(await listed(who as 'clerk')).toContain(theirs);
    }
  });

  it('never a sibling, a foreign city, the city’s clerk, nor a supervisor whose panel did not find it', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    for (const who of [...STRANGERS, cityClerk, 'supervisor'] as const) {
      expect(await reads(who, theirs)).toBeNull();
      expect(await listed(who)).not.toContain(theirs);
    }
    for (const who of ['systemAdmin', 'auditAdmin'] as const)
      expect(codeOf(await api.as(who)(READ, { id: theirs }))).toBe('FORBIDDEN');
  });

  it('a supervisor reads what the own panel found', async () => {
    const { panelId, personId, tenantId } = api.cast.supervisor;
    await api.world.store.asSuperuser(
      `insert into findings select tenant_id, gen_random_uuid(), subject_tenant_id, organisation_id, origin, origin_id,
         item, stage, problem, found_on, $2, $3, false, recorded_at from findings where id = $1`,
      [theirs, panelId, personId],
    );
    await api.world.store.asSuperuser(
      `insert into finding_steps (tenant_id, id, subject_tenant_id, finding_id, place, step, state, party, on_date, text,
         is_late, recorded_at, recorded_by_name)
       select $1, gen_random_uuid(), $1, id, 1, 'OPEN', 'OPEN', 'FINDER', '2026-01-20', '', false, now(), '某'
         from findings where panel_id = $2`,
      [tenantId, panelId],
    );
    expect(await listed('supervisor')).toHaveLength(1);
    expect(await listed('supervisor')).not.toContain(theirs);
  });
});

describe('moving what is not one’s own', () => {
  it.each([...STRANGERS, 'supervisor'] as const)(
    '%s: as unknown as none, and nothing is stored',
    async (who) => {
      const before = await stored();
      expect(await moveFinding(api.as(who), theirs, 'ASSIGN')).toMatchObject({
        code: 'FINDING_UNKNOWN',
        path: 'id',
      });
      expect(await stored()).toEqual(before);
    },
  );

  it('the city reads what the county found, and moves nothing', async () => {
    expect(await moveFinding(api.as('citySection'), theirs, 'ASSIGN')).toMatchObject({
      code: 'FINDING_STEP_NOT_ALLOWED',
    });
  });
});

describe('what the city finds at a county’s station (W-3.4)', () => {
  it('each bureau’s steps are its own rows; the station mends, the city verifies, the sibling sees nothing', async () => {
    const assignment = { responsible: '王站长', measure: '排夜班', dueOn: '2026-01-30' };
    const input = found({ origin: 'CITY_INSPECTION', assignment });
    const { finding } = await openFinding(api.as('citySection'), input);
    expect(await reads('clerk', finding.id)).toEqual({ id: finding.id, stepsAllowed: [] });
    await moveFinding(api.as('station'), finding.id, 'START', {});
    await moveFinding(api.as('station'), finding.id, 'SUBMIT');
    expect(await moveFinding(api.as('clerk'), finding.id, 'VERIFY')).toMatchObject({
      code: 'FINDING_STEP_NOT_ALLOWED',
    });
    const { finding: closed } = await moveFinding(api.as('citySection'), finding.id, 'VERIFY');
    expect(closed.steps.map(({ step, tenant }) => `${tenant.code} ${step}`)).toEqual([
      ...[`${HUANGSHAN} OPEN`, `${HUANGSHAN} ASSIGN`, `${SHEXIAN} START`, `${SHEXIAN} SUBMIT`],
      `${HUANGSHAN} VERIFY`,
    ]);
    for (const who of STRANGERS) expect(await reads(who, finding.id)).toBeNull();
    const { tenantId, accountId } = api.cast.siblingClerk;
    const sibling = { tenantId, accountId, name: '', roles: [], requestId: 'sibling' };
    const seen = await api.world.database.withTenantRead(sibling, ({ query }) =>
      query('select 1 from finding_steps where finding_id = $1', [finding.id]),
    );
    expect(seen).toEqual([]);
  });

  it('a step that a third bureau forges about it is worth nothing', async () => {
    const before = await reads('clerk', theirs);
    const { tenantId, accountId } = api.cast.siblingClerk;
    const sibling = { tenantId, accountId, name: '', roles: [], requestId: 'sibling' };
    await api.world.database.withTenant(sibling, ({ query }) =>
      query(
        `insert into finding_steps (tenant_id, id, subject_tenant_id, finding_id, place, step, state, party, on_date,
           text, due_on, is_late, recorded_at, recorded_by_name)
         values ($1, gen_random_uuid(), $2, $3, 2, 'VERIFY', 'VERIFIED', 'VERIFIER', '2026-01-20', '', '2026-01-20', false,
           now(), '某')`,
        [tenantId, api.cast.clerk.tenantId, theirs],
      ),
    );
    expect(await reads('clerk', theirs)).toEqual(before);
  });
});

describe('smuggled ids', () => {
  it.each([HUANGSHAN, XIUNING, LANGYA])('an institution of %s is as unknown as none', async (code) => {
    const before = await stored();
    const organisationId = await idOf(api, 'organisations x where true', code);
    for (const [who, origin] of [
      ['clerk', 'INSPECTION'],
      ['station', 'SELF_INSPECTION'],
    ] as const) {
      expect(await openFinding(api.as(who), found({ organisationId, origin }))).toMatchObject({
        code: 'ORGANISATION_UNKNOWN',
      });
    }
    expect(await stored()).toEqual(before);
  });

  it.each([
    ['tenantId', { tenantId: '01900000-0000-7000-8000-00000000dead' }],
    ['state', { state: 'VERIFIED' }],
    ['on', { on: '2026-01-01' }],
    ['isLate', { isLate: false }],
  ])('%s in an input is refused whole', async (_field, extra) => {
    const answer = await api.as('clerk')(
      'mutation ($input: MoveFindingInput!) { moveFinding(input: $input) { __typename } }',
      { input: { id: theirs, step: 'ASSIGN', ...extra } },
    );
    expect(codeOf(answer)).toBe('BAD_INPUT');
  });
});
