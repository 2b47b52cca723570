import type { Query } from '@mingcha/database/actor';
import type { Database } from '@mingcha/database/tenant';
import type { Role } from '@mingcha/domain/access/access';
import { isSessionLive, sessionEndsAt } from '@mingcha/domain/session/timeouts';
import { type Account, actorOf, type RequestFacts, type SignedInAccount } from '../graphql/context';

interface AccountRow {
  id: string;
  tenant_id: string;
  name: string;
  login: string;
  roles: Role[];
  position_id: string | null;
  organisation_id: string | null;
  panel_id: string | null;
  password_hash: string | null;
}

const ACCOUNT =
  'a.id, a.tenant_id, a.name, a.login, a.roles, a.position_id, a.organisation_id, v.panel_id, a.password_hash';
const ACCOUNTS = `accounts a
  left join supervisors v on v.tenant_id = a.tenant_id and v.id = a.supervisor_id`;

function toAccount(row: AccountRow): Account {
  return {
    accountId: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    login: row.login,
    roles: row.roles,
    positionId: row.position_id,
    organisationId: row.organisation_id,
    panelId: row.panel_id,
    hasPassword: row.password_hash !== null,
  };
}

/** Reads one live account of the bureau the transaction has entered; null when it is gone or disabled. */
export async function findAccount(
  query: Query,
  tenantId: string,
  accountId: string,
): Promise<Account | null> {
  const [row] = await query<AccountRow>(
    `select ${ACCOUNT} from ${ACCOUNTS} where a.tenant_id = $1 and a.id = $2 and a.disabled_at is null`,
    [tenantId, accountId],
  );
  return row ? toAccount(row) : null;
}

interface SessionRow extends AccountRow {
  created_at: Date;
  last_seen_at: Date;
}

const SESSION = `
  select ${ACCOUNT}, s.created_at, s.last_seen_at
    from sessions s
    join ${ACCOUNTS} on a.tenant_id = s.tenant_id and a.id = s.account_id
   where s.token_hash = current_setting('app.credential') and s.revoked_at is null and a.disabled_at is null`;

/** Idle time is measured to the minute, so that reading does not write on every request. */
const SEEN_EVERY_MS = 60_000;

interface LiveSession {
  account: SignedInAccount;
  lastSeenAt: number;
  /** When it is over unless it is used again before. */
  endsAt: number;
}

/**
 * Whose session this is; null when it is nobody's, ended, revoked, or its account is disabled. Reading does not
 * prolong it.
 */
export async function readSession(
  database: Database,
  tokenHash: string,
  now: Date,
): Promise<LiveSession | null> {
  const [session] = await database.readBySession<SessionRow>(tokenHash, SESSION);
  if (!session) return null;
  const times = { createdAt: session.created_at.getTime(), lastSeenAt: session.last_seen_at.getTime() };
  if (!isSessionLive(times, now.getTime())) return null;
  const account = { ...toAccount(session), sessionHash: tokenHash };
  return { account, lastSeenAt: times.lastSeenAt, endsAt: sessionEndsAt(times) };
}

/** Whose session this is; asking uses it, and so prolongs it. */
export async function authenticate(
  database: Database,
  tokenHash: string,
  request: RequestFacts,
  now: Date,
): Promise<SignedInAccount | null> {
  const session = await readSession(database, tokenHash, now);
  if (!session) return null;
  const { account, lastSeenAt } = session;
  if (now.getTime() - lastSeenAt > SEEN_EVERY_MS) {
    await database.withTenant(actorOf(account, request), ({ query }) =>
      query('update sessions set last_seen_at = $3 where tenant_id = $1 and token_hash = $2', [
        account.tenantId,
        tokenHash,
        now,
      ]),
    );
  }
  return account;
}
