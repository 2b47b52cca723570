import { idOf } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { givenIssue, moveIssue, raiseIssue, STREET_PATROL } from '@mingcha/testing/issues';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
const READ = 'query ($id: ID!) { coordinationIssue(id: $id) { id stepsAllowed } }';
const UNKNOWN = '01900000-0000-7000-8000-00000000dead';

let api: Api;
let theirs: string;
beforeAll(async () => {
  api = await givenApi(givenServer);
  theirs = await givenIssue(api, SHEXIAN);
});
afterAll(() => api.close());

async function reads(who: Who, id: string): Promise<unknown> {
  return (await api.as(who)(READ, { id })).data.coordinationIssue;
}

async function listed(who: Who): Promise<string[]> {
  const { data } = await api.as(who)<{ coordinationIssues: { edges: { node: { id: string } }[] } }>(
    '{ coordinationIssues(first: 100) { edges { node { id } } } }',
  );
  return data.coordinationIssues.edges.map(({ node }) => node.id);
}

function steps(): Promise<unknown[]> {
  return api.world.store.asSuperuser('select * from coordination_steps order by issue_id, place');
}

describe('reading an issue of Shexian', () => {
  it('its station, clerk, leader and the city above, each with the steps that are theirs', async () => {
    const ours = ['RETURN', 'DECLINE', 'ACCEPT'];
    expect(await reads('clerk', theirs)).toEqual({ id: theirs, stepsAllowed: ours });
    expect(await reads('leader', theirs)).toEqual({ id: theirs, stepsAllowed: ours });
    expect(await reads('station', theirs)).toEqual({ id: theirs, stepsAllowed: [] });
    expect(await reads('citySection', theirs)).toEqual({ id: theirs, stepsAllowed: [] });
    for (const who of ['clerk', 'leader', 'station', 'citySection'] as const) {
      expect(await listed(who)).toContain(theirs);
    }
  });

  it('never a sibling, a foreign city, the city’s clerk, or those who see no issues', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    for (const who of [
      'siblingClerk',
      'siblingLeader',
      'foreignClerk',
      'foreignSection',
      cityClerk,
    ] as const) {
      expect(await reads(who, theirs)).toBeNull();
      expect(await listed(who)).not.toContain(theirs);
    }
    for (const who of ['supervisor', 'systemAdmin', 'auditAdmin'] as const) {
      expect(codeOf(await api.as(who)(READ, { id: theirs }))).toBe('FORBIDDEN');
    }
  });

  it('station staff: those of their institution and no others', async () => {
    const hospital = await idOf(api, "organisations x where x.type = 'DESIGNATED_HOSPITAL'", SHEXIAN);
    const raised = { organisationId: hospital, categoryId: STREET_PATROL, on: '2026-01-20' };
    const { issue } = await raiseIssue(api.as('clerk'), { ...raised, title: '病床紧张', text: '请协调' });
    expect(await reads('station', issue.id)).toBeNull();
    expect(await listed('station')).not.toContain(issue.id);
  });
});

describe('moving what is not one’s own', () => {
  it.each(['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const)(
    '%s: as unknown as none, and nothing is stored',
    async (who) => {
      const before = await steps();
      const unknown = { code: 'ISSUE_UNKNOWN', path: 'id' };
      expect(await moveIssue(api.as(who), theirs, 'ACCEPT')).toMatchObject(unknown);
      expect(await moveIssue(api.as(who), UNKNOWN, 'ACCEPT')).toMatchObject(unknown);
      expect(await steps()).toEqual(before);
    },
  );

  it('the city, before it is asked: refused', async () => {
    const before = await steps();
    for (const step of ['ACCEPT', 'CLOSE', 'HAND_BACK']) {
      expect(await moveIssue(api.as('citySection'), theirs, step)).toMatchObject({
        code: 'STEP_NOT_ALLOWED',
        clause: 'L-2.3',
      });
    }
    expect(await steps()).toEqual(before);
  });

  it('what the city writes about a county is the city’s row, and the sibling does not see it', async () => {
    const id = await givenIssue(api, SHEXIAN);
    await moveIssue(api.as('clerk'), id, 'ACCEPT');
    await moveIssue(api.as('clerk'), id, 'HAND_UP');
    expect(await moveIssue(api.as('foreignSection'), id, 'CLOSE')).toMatchObject({ code: 'ISSUE_UNKNOWN' });
    const { issue } = await moveIssue(api.as('citySection'), id, 'CLOSE');
    expect(issue.steps.at(-1)).toMatchObject({ step: 'CLOSE', tenant: { code: HUANGSHAN } });
    const [row] = await api.world.store.asSuperuser(
      `select t.code owner, s.code subject from coordination_steps c join tenants t on t.id = c.tenant_id
         join tenants s on s.id = c.subject_tenant_id where c.issue_id = $1 and c.step = 'CLOSE'`,
      [id],
    );
    expect(row).toEqual({ owner: HUANGSHAN, subject: SHEXIAN });
    const { tenantId, accountId } = api.cast.siblingClerk;
    const actor = { tenantId, accountId, name: '', roles: [], requestId: 'sibling' };
    const seen = await api.world.database.withTenantRead(actor, ({ query }) =>
      query('select 1 from coordination_steps where issue_id = $1', [id]),
    );
    expect(seen).toEqual([]);
  });
});

describe('smuggled ids', () => {
  it.each([HUANGSHAN, XIUNING, LANGYA])(
    'an institution or category of %s is as unknown as none',
    async (code) => {
      await givenIssue(api, code);
      const before = await steps();
      const own = { organisationId: api.cast.station.organisationId, categoryId: STREET_PATROL };
      const said = { on: '2026-01-20', title: '标题', text: '内容' };
      const organisationId = await idOf(api, 'organisations x where true', code);
      const categoryId = await idOf(
        api,
        '(select id, owner_tenant_id tenant_id from coordination_categories) x where true',
        code,
      );
      for (const who of ['clerk', 'station'] as const) {
        expect(await raiseIssue(api.as(who), { ...own, ...said, organisationId })).toMatchObject({
          code: 'ORGANISATION_UNKNOWN',
        });
      }
      const outcome = await raiseIssue(api.as('clerk'), { ...own, ...said, categoryId });
      // What the city adds is offered to its counties; what others add is not.
      if (code === HUANGSHAN) expect(outcome).toMatchObject({ __typename: 'IssueRaised' });
      else expect(outcome).toMatchObject({ code: 'CATEGORY_UNKNOWN', clause: 'L-2.4' });
      if (code !== HUANGSHAN) expect(await steps()).toEqual(before);
    },
  );

  it.each([
    ['tenantId', { tenantId: UNKNOWN }],
    ['state', { state: 'CLOSED' }],
    ['party', { party: 'BUREAU_ABOVE' }],
    ['recordedOn', { recordedOn: '2026-01-20' }],
  ])('%s in an input is refused whole', async (_field, extra) => {
    const before = await steps();
    const answer = await api.as('clerk')(
      'mutation ($input: MoveIssueInput!) { moveIssue(input: $input) { __typename } }',
      { input: { id: theirs, step: 'ACCEPT', on: '2026-01-20', ...extra } },
    );
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(await steps()).toEqual(before);
  });
});
