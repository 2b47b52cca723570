import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi, secretOf } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

interface Outcome {
  __typename: string;
  code?: string;
  path?: string;
  token?: string;
  account?: { id: string; roles: string[]; disabledAt: string | null; position: { kind: string } | null };
}

let api: Api;
let admin: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
  admin = await api.enter({ tenantCode: SHEXIAN, roles: ['SYSTEM_ADMIN'] });
});
afterAll(() => api.close());

const ACCOUNT = 'account { id roles disabledAt position { kind } }';
const REFUSAL = '... on Refusal { code path }';

async function link(field: 'inviteUser' | 'issueSignInLink', input: object): Promise<Outcome> {
  const type = field === 'inviteUser' ? 'InviteUserInput' : 'AccountInput';
  const { data } = await api.as(admin)<{ done: Outcome }>(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) {
       __typename ... on LinkIssued { token ${ACCOUNT} } ${REFUSAL} } }`,
    { input },
  );
  return data.done;
}

async function change(field: string, input: object): Promise<Outcome> {
  const type = field === 'changeAccount' ? 'ChangeAccountInput' : 'AccountInput';
  const { data } = await api.as(admin)<{ done: Outcome }>(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) {
       __typename ... on AccountChanged { ${ACCOUNT} } ${REFUSAL} } }`,
    { input },
  );
  return data.done;
}

const redeem = (token: string | undefined) =>
  api.as(null)(
    'mutation ($token: String!) { redeemSignInLink(input: { token: $token }) { __typename ... on SignedIn { viewer { login roles } } } }',
    { token },
  );

describe('inviting', () => {
  it('opens an account without a password; its link lets one in once', async () => {
    const invited = await link('inviteUser', { login: 'shexian.second', name: '李经办', roles: ['CLERK'] });
    expect(invited).toMatchObject({ __typename: 'LinkIssued', account: { roles: ['CLERK'] } });
    const first = await redeem(invited.token);
    expect(first.text).toContain('shexian.second');
    expect(secretOf(first)).not.toBeNull();
    expect((await redeem(invited.token)).text).toContain('Refusal');
  });

  it.each([
    [{ login: 'shexian.second', name: '又一人', roles: ['CLERK'] }, 'LOGIN_TAKEN', 'login'],
    [{ login: 'two.admins', name: '甲', roles: ['SYSTEM_ADMIN', 'AUDIT_ADMIN'] }, 'ROLES_EXCLUSIVE', 'roles'],
    [{ login: 'audit.clerk', name: '乙', roles: ['AUDIT_ADMIN', 'CLERK'] }, 'ROLES_EXCLUSIVE', 'roles'],
    [{ login: 'a.leader', name: '丙', roles: ['LIAISON_LEADER'] }, 'BINDING_MISSING', 'positionId'],
    [{ login: 'A', name: '丁', roles: ['CLERK'] }, 'LOGIN_INVALID', 'login'],
  ])('refuses %j', async (input, code, path) => {
    expect(await link('inviteUser', input)).toMatchObject({ code, path });
  });

  it('a new link voids the one before', async () => {
    const invited = await link('inviteUser', { login: 'shexian.third', name: '王经办', roles: ['CLERK'] });
    const again = await link('issueSignInLink', { id: invited.account?.id });
    expect((await redeem(invited.token)).text).toContain('Refusal');
    expect((await redeem(again.token)).text).toContain('SignedIn');
  });
});

describe('changing', () => {
  it('roles and ties count from the next request on', async () => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const ask = api.as(actor);
    expect(codeOf(await ask('{ liaisonCoverage(on: "2026-01-20") { on } }'))).toBeNull();
    const changed = await change('changeAccount', { id: actor.accountId, roles: ['AUDIT_ADMIN'] });
    expect(changed).toMatchObject({ __typename: 'AccountChanged', account: { roles: ['AUDIT_ADMIN'] } });
    expect(codeOf(await ask('{ liaisonCoverage(on: "2026-01-20") { on } }'))).toBe('FORBIDDEN');
  });

  it('a leader is tied to a post of the bureau', async () => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const { data } = await api.as(admin)<{ accountTies: { positions: { id: string; kind: string }[] } }>(
      '{ accountTies { positions { id kind } organisations { name } supervisors { name panelName } } }',
    );
    const [principal] = data.accountTies.positions;
    const input = { id: actor.accountId, roles: ['LIAISON_LEADER'], positionId: principal?.id };
    expect(await change('changeAccount', input)).toMatchObject({
      account: { position: { kind: 'PRINCIPAL_LEADER' } },
    });
  });

  it('a disabled account is out at once, its links are void; enabled, it signs in anew', async () => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const pending = await link('issueSignInLink', { id: actor.accountId });
    const disabled = await change('disableAccount', { id: actor.accountId });
    expect(disabled.account?.disabledAt).not.toBeNull();
    expect((await api.as(actor)('{ me { id } }')).data.me).toBeNull();
    expect((await redeem(pending.token)).text).toContain('Refusal');
    expect(await link('issueSignInLink', { id: actor.accountId })).toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    expect(await change('enableAccount', { id: actor.accountId })).toMatchObject({
      account: { disabledAt: null },
    });
    // The session of before stays ended.
    expect((await api.as(actor)('{ me { id } }')).data.me).toBeNull();
    const fresh = await link('issueSignInLink', { id: actor.accountId });
    expect((await redeem(fresh.token)).text).toContain('SignedIn');
  });

  it('nobody changes the own account', async () => {
    for (const [field, more] of [
      ['disableAccount', {}],
      ['changeAccount', { roles: ['CLERK'] }],
    ] as const) {
      expect(await change(field, { id: admin.accountId, ...more })).toMatchObject({ code: 'OWN_ACCOUNT' });
    }
  });
});
