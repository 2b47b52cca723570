import { hashOfSecret } from '@mingcha/database/secret';
import type { CredentialTx } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import { LOCKOUT, lockedUntil } from '@mingcha/domain/session/lockout';
import { uuidv7 } from 'uuidv7';
import { type Account, type ApiContext, actorOf, type SignedInAccount } from '../graphql/context';
import { findAccount } from './authenticate';
import { openSession } from './open-session';
import { passwordMatches } from './password';

interface Candidate {
  tenantId: string;
  accountId: string;
  name: string;
  passwordHash: string | null;
}

/** What is known about a login before anything is proved: perhaps an account, and how often it failed lately. */
function look(
  context: ApiContext,
  login: string,
  loginHash: string,
): Promise<{ candidate: Candidate | null; failures: number[] }> {
  return context.database.withCredential({ login }, async (tx) => {
    const [candidate] = await tx.query<Candidate>(
      `select tenant_id "tenantId", id "accountId", name, password_hash "passwordHash"
         from accounts where login = $1 and disabled_at is null`,
      [login],
    );
    // Per account and address: whoever fails here cannot lock out the person at another desk.
    const failures = await tx.query<{ at: Date }>(
      'select at from sign_in_failures where login_hash = $1 and address = $2 and at > $3 order by at',
      [loginHash, context.request.address, new Date(tx.now.getTime() - LOCKOUT.within - LOCKOUT.lockedFor)],
    );
    return { candidate: candidate ?? null, failures: failures.map(({ at }) => at.getTime()) };
  });
}

async function fail(
  context: ApiContext,
  login: string,
  loginHash: string,
  candidate: Candidate | null,
): Promise<void> {
  await context.database.withCredential({ login }, async (tx) => {
    await tx.query('insert into sign_in_failures (id, login_hash, address, at) values ($1, $2, $3, $4)', [
      uuidv7(),
      loginHash,
      context.request.address,
      tx.now,
    ]);
    if (!candidate) return;
    const inside = await tx.enter({ ...candidate, roles: [], requestId: context.request.requestId });
    await inside.audit({
      act: 'SIGN_IN',
      subjectType: 'ACCOUNT',
      subjectId: candidate.accountId,
      outcome: 'REFUSED',
    });
  });
}

/**
 * Password sign-in. An unknown login, a wrong password and an account without a password give the same
 * answer in the same time; five failures from one address lock that login there for a quarter of an hour.
 */
export async function signIn(
  context: ApiContext,
  login: string,
  password: string,
): Promise<SignedInAccount | Refusal> {
  const loginHash = hashOfSecret(login);
  const { candidate, failures } = await look(context, login, loginHash);
  if (lockedUntil(failures, context.now().getTime()) !== null) return refuse('LOCKED_OUT', 'login');
  if (!(await passwordMatches(candidate?.passwordHash ?? null, password)) || candidate === null) {
    await fail(context, login, loginHash, candidate);
    return refuse('SIGN_IN_FAILED', 'password');
  }
  return context.database.withCredential({ login }, async (credential) => {
    const tx = await credential.enter({ ...candidate, roles: [], requestId: context.request.requestId });
    const account = await findAccount(tx.query, candidate.tenantId, candidate.accountId);
    return account === null
      ? refuse('SIGN_IN_FAILED', 'password')
      : startSession(credential, context, account, 'SIGN_IN');
  });
}

/** Opens the session in the account's own name, says so in the audit, and hands over the cookie. */
async function startSession(
  credential: CredentialTx,
  context: ApiContext,
  account: Account,
  act: string,
): Promise<SignedInAccount> {
  const tx = await credential.enter(actorOf(account, context.request));
  const { secret, sessionHash } = await openSession(tx, context, account.accountId);
  await tx.audit({ act, subjectType: 'ACCOUNT', subjectId: account.accountId });
  context.cookies.set(secret);
  return { ...account, sessionHash };
}

interface Link {
  tenantId: string;
  accountId: string;
}

/** One-time sign-in: the link is spent in the transaction that opens the session, so it opens one and no more. */
export function redeemLink(context: ApiContext, token: string): Promise<SignedInAccount | Refusal> {
  const tokenHash = hashOfSecret(token);
  return context.database.withCredential({ tokenHash }, async (credential) => {
    const [link] = await credential.query<Link>(
      `select tenant_id "tenantId", account_id "accountId" from sign_in_links
        where token_hash = $1 and used_at is null and expires_at > $2`,
      [tokenHash, credential.now],
    );
    if (!link) return refuse('LINK_SPENT', 'token');
    const tx = await credential.enter({ ...link, name: '', roles: [], requestId: context.request.requestId });
    const spent = await tx.query(
      'update sign_in_links set used_at = $3 where tenant_id = $1 and token_hash = $2 and used_at is null returning token_hash',
      [link.tenantId, tokenHash, tx.now],
    );
    const account = spent.length === 0 ? null : await findAccount(tx.query, link.tenantId, link.accountId);
    return account === null
      ? refuse('LINK_SPENT', 'token')
      : startSession(credential, context, account, 'SIGN_IN_BY_LINK');
  });
}
