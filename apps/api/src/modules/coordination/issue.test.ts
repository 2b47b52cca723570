import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { givenIssue, moveIssue, raiseIssue, STREET_PATROL } from '@mingcha/testing/issues';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Page {
  edges: { cursor: string; node: { id: string; state: string } }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const good = () => ({
  ...{ organisationId: api.cast.station.organisationId, categoryId: STREET_PATROL, on: '2026-01-19' },
  ...{ title: '夜间巡查无人联动', text: '城管、公安夜间不参加街面巡查,请协调。' },
});

async function page(variables: object = {}): Promise<Page> {
  const { data } = await api.as('clerk')<{ coordinationIssues: Page }>(
    `query ($first: Int! = 20, $after: String, $states: [IssueState!]) {
       coordinationIssues(first: $first, after: $after, states: $states) {
         edges { cursor node { id state } } pageInfo { hasNextPage endCursor } } }`,
    { ...variables },
  );
  return data.coordinationIssues;
}

describe('the life of an issue (L-2.3)', () => {
  it('station raises → clerk accepts, escalates, notes the answer and the measures → station confirms', async () => {
    const { issue } = await raiseIssue(api.as('station'), good());
    expect(issue.state).toBe('RAISED');
    const clerk = api.as('clerk');
    await moveIssue(clerk, issue.id, 'ACCEPT', {});
    const asked = { text: '请公安参加夜间巡查', target: 'DEPARTMENT', body: '歙县公安局' };
    await moveIssue(clerk, issue.id, 'ESCALATE', asked);
    const document = { documentNumber: '歙公函〔2026〕3号', documentOn: '2026-01-20' };
    await moveIssue(clerk, issue.id, 'ANSWER', { text: '同意派员', ...document });
    await moveIssue(clerk, issue.id, 'MEASURE', { text: '每周二、五夜间联合巡查' });
    const { issue: closed } = await moveIssue(api.as('station'), issue.id, 'CONFIRM', {});
    expect(closed.state).toBe('CLOSED');
    expect(closed.steps.map(({ step, party }) => `${party} ${step}`)).toEqual([
      'STATION RAISE',
      'BUREAU ACCEPT',
      'BUREAU ESCALATE',
      'BUREAU ANSWER',
      'BUREAU MEASURE',
      'STATION CONFIRM',
    ]);
    const { data } = await clerk(
      `query ($id: ID!) { coordinationIssue(id: $id) { title raisedOn lastOn category { code name }
         tenant { code } organisation { name } steps { text target body documentNumber documentTitle documentOn
         recordedAt recordedByName } } }`,
      { id: issue.id },
    );
    expect(data.coordinationIssue).toMatchObject({
      title: '夜间巡查无人联动',
      raisedOn: '2026-01-19',
      lastOn: '2026-01-20',
      category: { code: 'STREET_PATROL', name: '街面巡查协同机制' },
      tenant: { code: SHEXIAN },
      organisation: { name: '歙县救助管理站' },
    });
    const { steps } = data.coordinationIssue as { steps: object[] };
    expect(steps[3]).toEqual({
      ...{ text: '同意派员', target: null, body: null, documentTitle: null, ...document },
      ...{ recordedAt: '2026-01-31T04:00:00.000Z', recordedByName: '测试员341021' },
    });
    expect(steps[2]).toMatchObject({ target: 'DEPARTMENT', body: '歙县公安局' });
  });

  it('handed up, it is the city’s: handed back with a reason, or closed; then it can be opened again', async () => {
    const id = await givenIssue(api, SHEXIAN);
    await moveIssue(api.as('leader'), id, 'ACCEPT');
    await moveIssue(api.as('leader'), id, 'HAND_UP');
    expect(await moveIssue(api.as('clerk'), id, 'CLOSE')).toMatchObject({ code: 'STEP_NOT_ALLOWED' });
    expect((await moveIssue(api.as('citySection'), id, 'HAND_BACK')).issue.state).toBe('ACCEPTED');
    await moveIssue(api.as('clerk'), id, 'HAND_UP');
    const { issue } = await moveIssue(api.as('citySection'), id, 'CLOSE', { text: '市级联席会议已明确' });
    expect(issue).toMatchObject({ state: 'CLOSED', stepsAllowed: [] });
    expect((await moveIssue(api.as('station'), id, 'REOPEN')).issue.state).toBe('RAISED');
  });

  it('one act, one line in the trail of whoever acted', async () => {
    const { issue } = await raiseIssue(api.as('station'), good());
    await moveIssue(api.as('clerk'), issue.id, 'ACCEPT', {});
    await moveIssue(api.as('clerk'), issue.id, 'ACCEPT', {});
    const trail = await api.world.store.asSuperuser(
      'select act, actor_id from audit_entries where subject_id = $1 order by seq',
      [issue.id],
    );
    expect(trail).toEqual([
      { act: 'RAISE_ISSUE', actor_id: api.cast.station.accountId },
      { act: 'MOVE_ISSUE', actor_id: api.cast.clerk.accountId },
    ]);
  });

  it('two who accept at once: one step, one refusal', async () => {
    const id = await givenIssue(api, SHEXIAN);
    const [one, two] = await Promise.all([
      moveIssue(api.as('clerk'), id, 'ACCEPT'),
      moveIssue(api.as('leader'), id, 'ACCEPT'),
    ]);
    expect([one.__typename, two.__typename].sort()).toEqual(['IssueMoved', 'Refusal']);
  });

  it('a bad step names its field and stores nothing', async () => {
    const id = await givenIssue(api, SHEXIAN);
    const refused = await moveIssue(api.as('clerk'), id, 'RETURN', { text: ' ' });
    expect(refused).toMatchObject({ code: 'TEXT_MISSING', path: 'text' });
    expect(await moveIssue(api.as('clerk'), 'x', 'ACCEPT')).toMatchObject({ code: 'ISSUE_UNKNOWN' });
    const rows = await api.world.store.asSuperuser('select 1 from coordination_steps where issue_id = $1', [
      id,
    ]);
    expect(rows).toHaveLength(1);
  });
});

describe('the list', () => {
  it('pages without a gap or a repeat, and keeps to the states asked for', async () => {
    for (let n = 0; n < 5; n++) await givenIssue(api, SHEXIAN);
    const all = (await page({ first: 100 })).edges.map(({ node }) => node.id);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { edges, pageInfo }: Page = await page({ first: 2, after });
      seen.push(...edges.map(({ node }) => node.id));
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(all);
    const { edges } = await page({ first: 100, states: ['CLOSED', 'RAISED'] });
    expect(new Set(edges.map(({ node }) => node.state))).toEqual(new Set(['CLOSED', 'RAISED']));
  });
});

describe('categories (L-2.4: 包括但不限于)', () => {
  const names = async (who: 'clerk' | 'station' | 'siblingClerk') => {
    const { data } = await api.as(who)<{ issueChoices: { categories: { name: string }[] } }>(
      '{ issueChoices { categories { name } organisations { name } } }',
    );
    return data.issueChoices.categories.map(({ name }) => name);
  };
  const add = (who: 'clerk' | 'citySection', name: string) =>
    api.as(who)(
      'mutation ($input: AddIssueCategoryInput!) { addIssueCategory(input: $input) { ... on IssueCategoryAdded { category { id } } ... on Refusal { code path } } }',
      { input: { name } },
    );

  it('the notice’s five come first; a county’s own are its own, a city’s reach its counties', async () => {
    const five = await names('siblingClerk');
    expect(five.slice(0, 5)).toEqual([
      '街面巡查协同机制',
      '寻亲服务身份查询',
      '长期滞留无法查明身份信息受助人员户口登记',
      '长期滞留人员报请当地政府安置',
      '工作人员待遇保障',
    ]);
    await add('clerk', '经费保障');
    await add('citySection', '跨县护送');
    expect(await names('station')).toEqual(expect.arrayContaining(['经费保障', '跨县护送']));
    expect(await names('siblingClerk')).toEqual([...five, '跨县护送']);
  });

  it('added twice it is there once; without a name it is refused', async () => {
    const [first, second] = [await add('clerk', '车辆保障'), await add('clerk', ' 车辆保障 ')];
    expect(second.data).toEqual(first.data);
    expect((await add('clerk', ' ')).data.addIssueCategory).toEqual({ code: 'TEXT_MISSING', path: 'name' });
  });
});
