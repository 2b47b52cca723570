import type { Query } from '@mingcha/database/actor';
import { lastDayServed, type StoredTerm } from '@mingcha/database/panel-people';
import type { Database } from '@mingcha/database/tenant';
import type { Role } from '@mingcha/domain/access/access';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { civilDateAt, startOfDay } from '@mingcha/domain/calendar/shanghai';
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
  /** Every term of the person whom the account is for, where that is a supervisor. */
  terms: BoundTerm[] | null;
  password_hash: string | null;
}

interface BoundTerm extends StoredTerm {
  id: string;
  personId: string;
  panelId: string;
}

const ACCOUNT = `a.id, a.tenant_id, a.name, a.login, a.roles, a.position_id, a.organisation_id, a.password_hash, v.terms`;
const ACCOUNTS = `accounts a
  left join lateral (
    select json_agg(json_build_object('id', w.id, 'personId', w.person_id, 'panelId', w.panel_id, 'from', w.from_on,
             'termMonths', w.term_months, 'leftOn', w.left_on) order by w.from_on desc, w.id) as terms
      from supervisors v
      join supervisors w on w.tenant_id = v.tenant_id and w.person_id = v.person_id
     where v.tenant_id = a.tenant_id and v.id = a.supervisor_id) v on true`;

/** An account, and the instant from which a term's end takes something from it; infinity where none will. */
interface Bound {
  account: Account;
  servesUntil: number;
}

/**
 * Whoever is bound to a supervisor acts as one while a term of that person runs: not before it, and not a moment
 * after 24:00 of its last day (S-3.9), whatever the account's roles say. Null where nothing is left.
 */
function bind(row: AccountRow, now: Date): Bound | null {
  const today = civilDateAt(now.getTime());
  const term = row.terms?.find((each) => each.from <= today && today <= lastDayServed(each));
  const roles = term ? row.roles : row.roles.filter((role) => role !== 'SUPERVISOR');
  if (roles.length === 0 && row.roles.length > 0) return null;
  return {
    account: toAccount(row, roles, term),
    servesUntil: term ? startOfDay(addDays(lastDayServed(term), 1)) : Number.POSITIVE_INFINITY,
  };
}

function toAccount(row: AccountRow, roles: Role[], term: BoundTerm | undefined): Account {
  return {
    accountId: row.id,
    tenantId: row.tenant_id,
    name: row.name,
    login: row.login,
    roles,
    positionId: row.position_id,
    organisationId: row.organisation_id,
    panelId: term?.panelId ?? null,
    supervisorId: term?.id ?? null,
    personId: term?.personId ?? null,
    hasPassword: row.password_hash !== null,
  };
}

/** Reads one live account of the bureau the transaction has entered; null when it is gone, disabled or served out. */
export async function findAccount(
  query: Query,
  tenantId: string,
  accountId: string,
  now: Date,
): Promise<Account | null> {
  const [row] = await query<AccountRow>(
    `select ${ACCOUNT} from ${ACCOUNTS} where a.tenant_id = $1 and a.id = $2 and a.disabled_at is null`,
    [tenantId, accountId],
  );
  return (row && bind(row, now)?.account) ?? null;
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
 * Whose session this is; null when it is nobody's, ended, revoked, or its account is disabled or served out. Reading does not
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
  const bound = bind(session, now);
  if (!bound) return null;
  const account = { ...bound.account, sessionHash: tokenHash };
  return {
    account,
    lastSeenAt: times.lastSeenAt,
    endsAt: Math.min(sessionEndsAt(times), bound.servesUntil),
  };
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
