import { SignInLink } from '@mingcha/database/entities/account.entity';
import { fieldSealOf, newFieldKey } from '@mingcha/database/field-seal';
import { hashOfSecret, newSecret } from '@mingcha/database/secret';
import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Answer, type Api, givenApi, secretOf } from '@mingcha/testing/in-process';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../given-server';
import { buildServer } from '../server';

const MINUTE = 60_000;
const REDEEM = `mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) {
  __typename ... on SignedIn { viewer { login hasPassword } } ... on Refusal { code path } } }`;

let api: Api;
let person: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
beforeEach(async () => {
  api.world.clock.set('2026-01-31');
  person = await api.enter({ tenantCode: SHEXIAN, roles: ['LIAISON_LEADER'] });
});
afterAll(() => api.close());

/** A link as the operator's command issues it. */
async function linkFor({ tenantId, accountId }: TestActor): Promise<string> {
  const token = newSecret();
  const createdAt = api.world.clock.now();
  const expiresAt = new Date(createdAt.getTime() + 10 * MINUTE);
  await api.world.database.withTenant(
    { tenantId, accountId, name: '', roles: [], requestId: 'test' },
    ({ manager }) =>
      manager.insert(SignInLink, {
        tenantId,
        accountId,
        tokenHash: hashOfSecret(token),
        purpose: 'SIGN_IN',
        createdAt,
        expiresAt,
      }),
  );
  return token;
}

type Redeemed = { redeemSignInLink: { __typename: string } };

function redeem(token: string): Promise<Answer<Redeemed>> {
  return api.as(null)<Redeemed>(REDEEM, { input: { token } });
}

const SPENT = { redeemSignInLink: { __typename: 'Refusal', code: 'LINK_SPENT', path: 'token' } };

describe('a one-time link', () => {
  it('signs its person in, who has no password yet', async () => {
    const answer = await redeem(await linkFor(person));
    expect(answer.data).toEqual({
      redeemSignInLink: { __typename: 'SignedIn', viewer: { login: person.login, hasPassword: false } },
    });
    const { data } = await api.as({ ...person, secret: secretOf(answer) ?? '' })('{ me { login } }');
    expect(data.me).toEqual({ login: person.login });
  });

  it('works once', async () => {
    const token = await linkFor(person);
    await redeem(token);
    const again = await redeem(token);
    expect(again.data).toEqual(SPENT);
    expect(secretOf(again)).toBeNull();
  });

  it('works once of ten times at once', async () => {
    const token = await linkFor(person);
    const answers = await Promise.all(Array.from({ length: 10 }, () => redeem(token)));
    expect(answers.filter(({ data }) => data.redeemSignInLink.__typename === 'SignedIn')).toHaveLength(1);
    expect(answers.map(secretOf).filter(Boolean)).toHaveLength(1);
  });

  it('works until it expires, and looks spent afterwards', async () => {
    const [early, late] = [await linkFor(person), await linkFor(person)];
    api.world.clock.pass(10 * MINUTE - 1);
    expect((await redeem(early)).data.redeemSignInLink.__typename).toBe('SignedIn');
    api.world.clock.pass(1);
    expect((await redeem(late)).data).toEqual(SPENT);
  });

  it('of a disabled account looks spent and opens nothing', async () => {
    const token = await linkFor(person);
    await api.world.store.asSuperuser('update accounts set disabled_at = now() where id = $1', [
      person.accountId,
    ]);
    expect((await redeem(token)).data).toEqual(SPENT);
  });

  it.each(['', 'x', 'A'.repeat(43)])('%j is none', async (token) => {
    expect((await redeem(token)).data).toEqual(SPENT);
  });

  it('is not a session secret, nor the other way round', async () => {
    const token = await linkFor(person);
    const { data } = await api.as({ ...person, secret: token })('{ me { login } }');
    expect(data.me).toBeNull();
    expect((await redeem(person.secret)).data).toEqual(SPENT);
  });

  it('behind TLS hands over a cookie that never travels in the clear', async () => {
    const { database, clock } = api.world;
    const log = pino({ level: 'silent' });
    const server = await buildServer({
      database,
      log,
      now: clock.now,
      seal: fieldSealOf(newFieldKey('test')),
      secureCookie: true,
    });
    const { headers } = await server.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify({ query: REDEEM, variables: { input: { token: await linkFor(person) } } }),
    });
    expect(headers['set-cookie']).toMatch(/; HttpOnly; Secure; SameSite=Strict$/);
    expect(headers['strict-transport-security']).toContain('max-age=');
    await server.close();
  });
});
