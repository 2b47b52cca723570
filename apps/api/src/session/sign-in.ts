import { newId } from '@mingcha/database/new-id';
import { hashOfSecret } from '@mingcha/database/secret';
import type { CredentialTx, Database } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import { LOCKOUT, lockedUntil } from '@mingcha/domain/session/lockout';
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

/** A login as failures know it, at the address it was tried from. */
interface Attempt {
  login: string;
  loginHash: string;
  address: string;
}

/**
 * Counts the attempt as a failure until it succeeds, so that a hundred at once are still a hundred failures;
 * null when the login is locked here. Per login and address: whoever fails here locks out nobody at another desk.
 */
function begin(database: Database, { login, loginHash, address }: Attempt): Promise<Candidate[] | null> {
  return database.withCredential({ login }, async (tx) => {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${loginHash} ${address}`]);
    const failures = await tx.query<{ at: Date }>(
      'select at from sign_in_failures where login_hash = $1 and address = $2 and at > $3',
      [loginHash, address, new Date(tx.now.getTime() - LOCKOUT.within - LOCKOUT.lockedFor)],
    );
    const times = failures.map(({ at }) => at.getTime());
    if (lockedUntil(times, tx.now.getTime()) !== null) return null;
    await tx.query('insert into sign_in_failures (id, login_hash, address, at) values ($1, $2, $3, $4)', [
      newId(),
      loginHash,
      address,
      tx.now,
    ]);
    return tx.query<Candidate>(
      `select tenant_id "tenantId", id "accountId", name, password_hash "passwordHash"
         from accounts where login = $1 and disabled_at is null`,
      [login],
    );
  });
}

/** A refused attempt on an account that exists stands in its bureau's trail. */
function tellTrail(database: Database, candidate: Candidate, requestId: string): Promise<void> {
  return database.withTenant({ ...candidate, roles: [], requestId }, (tx) =>
    tx.audit({
      act: 'SIGN_IN',
      subjectType: 'ACCOUNT',
      subjectId: candidate.accountId,
      outcome: 'REFUSED',
    }),
  );
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
  const { database, request } = context;
  const attempt = { login, loginHash: hashOfSecret(login), address: request.address };
  const candidates = await begin(database, attempt);
  if (candidates === null) return refuse('LOCKED_OUT', 'login');
  const [candidate] = candidates;
  const matches = await passwordMatches(candidate?.passwordHash ?? null, password);
  if (!candidate || !matches) {
    if (candidate) await tellTrail(database, candidate, request.requestId);
    return refuse('SIGN_IN_FAILED', 'password');
  }
  return database.withCredential({ login }, async (credential) => {
    await credential.query('delete from sign_in_failures where login_hash = $1 and address = $2', [
      attempt.loginHash,
      attempt.address,
    ]);
    const tx = await credential.enter({ ...candidate, roles: [], requestId: request.requestId });
    const account = await findAccount(tx.query, candidate.tenantId, candidate.accountId, tx.now);
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
    const account =
      spent.length === 0 ? null : await findAccount(tx.query, link.tenantId, link.accountId, tx.now);
    return account === null
      ? refuse('LINK_SPENT', 'token')
      : startSession(credential, context, account, 'SIGN_IN_BY_LINK');
  });
}
