import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Answer, type Api, codeOf, givenApi, secretOf } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../given-server';

const PASSWORD = '明察秋毫Mingcha2025';
const MINUTE = 60_000;
const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) {
  __typename ... on SignedIn { viewer { login hasPassword roles } } ... on Refusal { code message path clause } } }`;
const SET_PASSWORD = `mutation ($input: SetPasswordInput!) { setPassword(input: $input) {
  __typename ... on PasswordSet { viewer { hasPassword } } ... on Refusal { code path } } }`;
const ME = '{ me { login roles canRecordContact } }';

let api: Api;
let person: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
beforeEach(async () => {
  api.world.clock.set('2026-01-31');
  person = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
  await api.as(person)(SET_PASSWORD, { input: { password: PASSWORD } });
});
afterAll(() => api.close());

type SignIn = { signIn: { __typename: string; code?: string } };

function signIn(login: string, password: string, address = '10.0.0.1'): Promise<Answer<SignIn>> {
  return api.as(null)<SignIn>(SIGN_IN, { input: { login, password } }, { address });
}

async function verdict(login: string, password: string, address?: string): Promise<string> {
  const { signIn: outcome } = (await signIn(login, password, address)).data;
  return outcome.code ?? outcome.__typename;
}

/** Who the bearer of a secret is, to the API. */
async function meWith(secret: string | null): Promise<unknown> {
  return (await api.as({ ...person, secret: secret ?? '' })(ME)).data.me;
}

describe('signing in with a password', () => {
  it('opens a session whose cookie no script reads and no other site sends', async () => {
    const answer = await signIn(person.login, PASSWORD);
    expect(answer.data.signIn).toEqual({
      __typename: 'SignedIn',
      viewer: { login: person.login, hasPassword: true, roles: ['CLERK'] },
    });
    const cookie = String(answer.headers['set-cookie']);
    expect(cookie).toMatch(/^mingcha_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    expect(answer.text).not.toContain(secretOf(answer) ?? '');
    expect(await meWith(secretOf(answer))).toMatchObject({ login: person.login });
  });

  it('keeps only hashes: neither password nor secret stands in any table', async () => {
    const answer = await signIn(person.login, PASSWORD);
    const [row] = await api.world.store.asSuperuser<{ dump: string }>(
      `select string_agg(t, '') dump from (
         select a::text t from accounts a union all select s::text from sessions s
         union all select e::text from audit_entries e union all select f::text from sign_in_failures f) all_rows`,
    );
    expect(row?.dump).toContain('$argon2id$v=19$m=19456,t=2,p=1$');
    expect(row?.dump).not.toContain(PASSWORD);
    expect(row?.dump).not.toContain(secretOf(answer) ?? '');
  });

  it('gives a new secret each time, whatever cookie came along (no fixation)', async () => {
    const brought = { ...person, secret: 'A'.repeat(43) };
    const first = await api.as(brought)(SIGN_IN, { input: { login: person.login, password: PASSWORD } });
    const second = await signIn(person.login, PASSWORD);
    expect(secretOf(first)).not.toBe(brought.secret);
    expect(secretOf(first)).not.toBe(secretOf(second));
    expect(await meWith(brought.secret)).toBeNull();
  });

  it('answers an unknown login, a wrong password, no password and a disabled account alike', async () => {
    const [without, disabled] = [
      await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] }),
      await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] }),
    ];
    await api.as(disabled)(SET_PASSWORD, { input: { password: PASSWORD } });
    await disable(disabled);
    const answers = [
      await signIn('nobody.anywhere', PASSWORD),
      await signIn(person.login, 'wrong'),
      await signIn(without.login, PASSWORD),
      await signIn(without.login, ''),
      await signIn(disabled.login, PASSWORD),
      await signIn("' or true --", "' or true --"),
    ];
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(answers[0]?.data.signIn.code).toBe('SIGN_IN_FAILED');
    expect(answers.map(secretOf)).toEqual(Array(6).fill(null));
  });

  it('tells the trail of the bureau, without the password', async () => {
    await signIn(person.login, 'wrong');
    await signIn(person.login, PASSWORD);
    const lines = await api.world.store.asSuperuser<{ act: string; outcome: string }>(
      'select act, outcome from audit_entries where subject_id = $1 order by seq',
      [person.accountId],
    );
    expect(lines.map(({ act, outcome }) => `${act} ${outcome}`)).toEqual([
      'SET_PASSWORD DONE',
      'SIGN_IN REFUSED',
      'SIGN_IN DONE',
    ]);
  });
});

describe('lock-out (GB/T 22239 8.1.4.1 b)', () => {
  const failTimes = async (times: number, address: string) => {
    const verdicts: string[] = [];
    for (let time = 0; time < times; time++) verdicts.push(await verdict(person.login, 'wrong', address));
    return verdicts;
  };

  it('after five failures at one desk, there and for a quarter of an hour; another desk goes on', async () => {
    expect(await failTimes(6, '10.0.0.7')).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'LOCKED_OUT']);
    expect(await verdict(person.login, PASSWORD, '10.0.0.7')).toBe('LOCKED_OUT');
    expect(await verdict(person.login, PASSWORD, '10.0.0.8')).toBe('SignedIn');
    api.world.clock.pass(15 * MINUTE - 1);
    expect(await verdict(person.login, PASSWORD, '10.0.0.7')).toBe('LOCKED_OUT');
    api.world.clock.pass(1);
    expect(await verdict(person.login, PASSWORD, '10.0.0.7')).toBe('SignedIn');
  });

  it('locks an unknown login in the same way, so that a lock tells nothing', async () => {
    const verdicts: string[] = [];
    for (let time = 0; time < 6; time++) verdicts.push(await verdict('nobody.anywhere.2', 'x', '10.0.0.9'));
    expect(verdicts).toEqual([...Array(5).fill('SIGN_IN_FAILED'), 'LOCKED_OUT']);
  });

  it('forgets failures once the person is in', async () => {
    await failTimes(4, '10.0.0.10');
    expect(await verdict(person.login, PASSWORD, '10.0.0.10')).toBe('SignedIn');
    expect(await failTimes(5, '10.0.0.10')).toEqual(Array(5).fill('SIGN_IN_FAILED'));
  });

  it('counts twenty attempts at once as twenty: no more than five are tried', async () => {
    const verdicts = await Promise.all(
      Array.from({ length: 20 }, () => verdict(person.login, 'wrong', '10.0.0.11')),
    );
    expect(verdicts.filter((each) => each === 'SIGN_IN_FAILED')).toHaveLength(5);
    expect(verdicts.filter((each) => each === 'LOCKED_OUT')).toHaveLength(15);
  });
});

describe('one’s own password', () => {
  it.each([
    ['Aa1-short', 'PASSWORD_TOO_SHORT'],
    ['onlylowercaseletters', 'PASSWORD_TOO_SIMPLE'],
    ['', 'PASSWORD_TOO_SHORT'],
  ])('refuses %j: %s', async (password, code) => {
    const { data } = await api.as(person)(SET_PASSWORD, { input: { password } });
    expect(data.setPassword).toEqual({ __typename: 'Refusal', code, path: 'password' });
    expect(await verdict(person.login, PASSWORD)).toBe('SignedIn');
  });

  it('refuses one that holds the login', async () => {
    const { data } = await api.as(person)(SET_PASSWORD, { input: { password: `A1-${person.login}` } });
    expect(data.setPassword).toMatchObject({ code: 'PASSWORD_HAS_LOGIN' });
  });

  it('takes effect at once and ends every other session of the account, and nobody else’s', async () => {
    const other = await signIn(person.login, PASSWORD);
    const next = 'Another-Mingcha-2026';
    const { data } = await api.as(person)(SET_PASSWORD, { input: { password: next } });
    expect(data.setPassword).toEqual({ __typename: 'PasswordSet', viewer: { hasPassword: true } });
    expect(await meWith(secretOf(other))).toBeNull();
    expect(await meWith(person.secret)).not.toBeNull();
    expect(await meWith(api.cast.clerk.secret)).not.toBeNull();
    expect(await verdict(person.login, PASSWORD)).toBe('SIGN_IN_FAILED');
    expect(await verdict(person.login, next)).toBe('SignedIn');
  });
});

describe('a session', () => {
  it('ends after thirty idle minutes, and not before', async () => {
    const secret = secretOf(await signIn(person.login, PASSWORD));
    api.world.clock.pass(30 * MINUTE - 1);
    expect(await meWith(secret)).not.toBeNull();
    api.world.clock.pass(30 * MINUTE);
    expect(await meWith(secret)).toBeNull();
  });

  it('ends after twelve hours whatever happens', async () => {
    const secret = secretOf(await signIn(person.login, PASSWORD));
    for (let quarter = 1; quarter < 12 * 4; quarter++) {
      api.world.clock.pass(15 * MINUTE);
      expect(await meWith(secret)).not.toBeNull();
    }
    api.world.clock.pass(15 * MINUTE);
    expect(await meWith(secret)).toBeNull();
  });

  it('ends when its owner signs out, for good, and takes the cookie away', async () => {
    const secret = secretOf(await signIn(person.login, PASSWORD)) ?? '';
    const answer = await api.as({ ...person, secret })('mutation { signOut }');
    expect(String(answer.headers['set-cookie'])).toMatch(
      /^mingcha_session=; .*(Max-Age=0|Expires=Thu, 01 Jan 1970)/,
    );
    expect(await meWith(secret)).toBeNull();
    expect(codeOf(await api.as({ ...person, secret })('mutation { signOut }'))).toBe('UNAUTHENTICATED');
  });

  it('ends with the very next request after its account was disabled', async () => {
    expect(await meWith(person.secret)).not.toBeNull();
    await disable(person);
    expect(await meWith(person.secret)).toBeNull();
  });

  it('has the new role with the very next request (ASVS 8.3.2)', async () => {
    expect(await meWith(person.secret)).toMatchObject({ roles: ['CLERK'], canRecordContact: true });
    await api.world.store.asSuperuser(`update accounts set roles = '{STATION_STAFF}' where id = $1`, [
      person.accountId,
    ]);
    expect(await meWith(person.secret)).toMatchObject({ roles: ['STATION_STAFF'], canRecordContact: false });
    expect(codeOf(await api.as(person)('{ liaisonPositions(on: "2026-01-20") { incumbentName } }'))).toBe(
      'FORBIDDEN',
    );
  });

  it.each(['', 'x', 'A'.repeat(43), '../../etc', '%00', "' or true --"])(
    'is not opened by the secret %j',
    async (secret) => {
      expect(await meWith(secret)).toBeNull();
    },
  );
});

function disable({ accountId }: TestActor): Promise<unknown> {
  return api.world.store.asSuperuser('update accounts set disabled_at = now() where id = $1', [accountId]);
}
