import { HUANGSHAN, SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { arrange, postOf } from '@mingcha/testing/liaison';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Post {
  position: { id: string; kind: string; tenant: { code: string } };
  from: string;
  to: string | null;
  vacantSince: string | null;
  incumbencies: { personName: string; from: string; to: string | null }[];
}
interface Outcome {
  code?: string;
  post?: Post;
}

const POST = 'position { id kind tenant { code } } from to vacantSince incumbencies { personName from to }';
const STRANGERS = ['siblingClerk', 'foreignClerk', 'cityClerk'] as const;

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer, '2026-01-20');
});
afterAll(() => api.close());

type Who = Parameters<Api['as']>[0];

async function posts(who: Who): Promise<Post[]> {
  return (await api.as(who)<{ posts: Post[] }>(`{ posts { ${POST} } }`)).data.posts;
}

async function change(who: Who, act: 'foundPost' | 'endPost', input: object): Promise<Outcome> {
  const type = act === 'foundPost' ? 'FoundPostInput' : 'EndPostInput';
  const answer = await api.as(who)<Record<string, Outcome>>(
    `mutation ($input: ${type}!) { ${act}(input: $input) { ... on PostKept { post { ${POST} } } ... on Refusal { code } } }`,
    { input },
  );
  return answer.data[act] ?? { code: codeOf(answer) ?? '' };
}

const owed = (id: string) =>
  api.world.store.asSuperuser<{ rule: string; due: string }>(
    'select rule_code rule, due_on::text due from duties where subject_id = $1 order by 1, 2',
    [id],
  );
const trail = (act: string) =>
  api.world.store.asSuperuser(`select 1 from audit_entries where act = $1`, [act]);

describe('a post from its first day to its last (L-3.1 to L-3.3, A11)', () => {
  it('owes from its first day, is vacant until somebody takes it, and keeps whoever held it', async () => {
    const { post } = await change('clerk', 'foundPost', { kind: 'SECTION_HEAD', from: '2026-01-20' });
    const id = post?.position.id ?? '';
    expect(post).toMatchObject({ from: '2026-01-20', to: null, vacantSince: '2026-01-20', incumbencies: [] });
    expect((await owed(id)).map(({ rule }) => rule)).toContain('L-3.3');
    await arrange(api.as('clerk'), 'takeOffice', { positionId: id, personName: '江承', from: '2026-01-20' });
    const taken = (await posts('clerk')).find(({ position }) => position.id === id);
    expect(taken).toMatchObject({
      vacantSince: null,
      incumbencies: [{ personName: '江承', from: '2026-01-20', to: null }],
    });

    expect(await change('clerk', 'endPost', { positionId: id, on: '2026-02-10' })).toEqual({
      code: 'POST_HELD',
    });
    await arrange(api.as('clerk'), 'leaveOffice', { positionId: id, on: '2026-02-10' });
    expect(await change('clerk', 'endPost', { positionId: id, on: '2026-02-10' })).toMatchObject({
      post: { to: '2026-02-10' },
    });
    expect((await owed(id)).filter(({ due }) => due > '2026-02-28')).toEqual([]);
    expect([(await trail('FOUND_POST')).length, (await trail('END_POST')).length]).toEqual([1, 1]);
  });

  it('a duty of a post long vacant suggests the reason to ask with (A11)', async () => {
    const positionId = await postOf(api, SHEXIAN, 'DEPUTY_IN_CHARGE');
    const [duty] = await api.world.store.asSuperuser<{ id: string }>(
      `select id from duties where subject_id = $1 and rule_code = 'L-3.2' and due_on = '2026-03-31'`,
      [positionId],
    );
    const suggested = async () =>
      (
        await api.as('clerk')<{ duty: { suggestedReason: string | null } }>(
          'query ($id: ID!) { duty(id: $id) { suggestedReason } }',
          { id: duty?.id },
        )
      ).data.duty.suggestedReason;
    expect(await suggested()).toBeNull();
    await arrange(api.as('clerk'), 'leaveOffice', { positionId, on: '2026-01-20' });
    expect(await suggested()).toBe('VACANCY');
  });

  it('of two who found a principal leader at once neither succeeds where there is one', async () => {
    const founding = { kind: 'PRINCIPAL_LEADER', from: '2026-01-20' };
    const before = (await posts('clerk')).length;
    const outcomes = await Promise.all([
      change('clerk', 'foundPost', founding),
      change('clerk', 'foundPost', founding),
    ]);
    expect(outcomes).toEqual([{ code: 'PRINCIPAL_EXISTS' }, { code: 'PRINCIPAL_EXISTS' }]);
    expect(await posts('clerk')).toHaveLength(before);
  });
});

describe('posts of others', () => {
  const actorOf = async (who: (typeof STRANGERS)[number]) =>
    who === 'cityClerk' ? api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] }) : who;

  it.each(STRANGERS)('%s sees and ends none of Shexian', async (who) => {
    const actor = await actorOf(who);
    expect((await posts(actor)).filter(({ position }) => position.tenant.code === SHEXIAN)).toEqual([]);
    const positionId = await postOf(api, SHEXIAN, 'SECTION_HEAD');
    expect(await change(actor, 'endPost', { positionId, on: '2026-02-10' })).toEqual({
      code: 'POSITION_UNKNOWN',
    });
  });
});
