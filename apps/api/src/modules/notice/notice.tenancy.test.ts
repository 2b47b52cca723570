import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

type Who = Parameters<Api['as']>[0];
interface Edge {
  cursor: string;
  node: { id: string };
}

let person: TestActor;
let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

beforeEach(async () => {
  person = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
});

async function edges(who: Who, after: string | null = null): Promise<Edge[]> {
  const { data } = await api.as(who)<{ notices: { edges: Edge[] } }>(
    'query ($after: String) { notices(after: $after) { edges { cursor node { id } } } }',
    { after },
  );
  return data.notices.edges;
}

const ids = async (who: Who) => (await edges(who)).map(({ node }) => node.id);

async function mark(who: Who, marked: string[]): Promise<unknown> {
  const { data } = await api.as(who)('mutation ($ids: [ID!]!) { markNoticesRead(input: { ids: $ids }) }', {
    ids: marked,
  });
  return data.markNoticesRead;
}

async function unread(who: Who): Promise<unknown> {
  const { data } = await api.as(who)<{ me: { unreadNoticeCount: number } }>('{ me { unreadNoticeCount } }');
  return data.me.unreadNoticeCount;
}

describe('whose inbox it is', () => {
  it.each([
    ['a colleague in the same bureau', SHEXIAN],
    ['somebody in a sibling county', XIUNING],
  ])('%s neither sees nor marks another’s notices', async (_title, tenantCode) => {
    const other = await api.enter({ tenantCode, roles: ['CLERK'] });
    const mine = await ids(person);
    expect((await ids(other)).filter((id) => mine.includes(id))).toEqual([]);
    expect(await mark(other, mine)).toBe(0);
    expect(await unread(person)).toBe(1);
  });

  it('not even the city above', async () => {
    const mine = await ids(person);
    expect((await ids('citySection')).filter((id) => mine.includes(id))).toEqual([]);
    expect(await mark('citySection', mine)).toBe(0);
    expect(await unread(person)).toBe(1);
  });

  it('a cursor of another’s list opens nothing of it', async () => {
    const [first] = await edges(person);
    const other = await api.enter({ tenantCode: XIUNING, roles: ['CLERK'] });
    const mine = await ids(person);
    const seen = (await edges(other, first?.cursor ?? null)).map(({ node }) => node.id);
    expect(seen.filter((id) => mine.includes(id))).toEqual([]);
  });
});
