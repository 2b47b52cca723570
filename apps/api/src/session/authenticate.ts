import type { Query } from '@mingcha/database/actor';
import type { CredentialTx, Database } from '@mingcha/database/tenant';
import type { Role } from '@mingcha/domain/access/access';
import { isSessionLive } from '@mingcha/domain/session/timeouts';
import type { Account, RequestFacts, SignedInAccount } from '../graphql/context';

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

/** Reads one live account of the bureau the transaction has entered; null when it is gone or disabled. */
export async function findAccount(
  query: Query,
  tenantId: string,
  accountId: string,
): Promise<Account | null> {
  const [row] = await query<AccountRow>(
    `select a.id, a.tenant_id, a.name, a.login, a.roles, a.position_id, a.organisation_id, s.panel_id, a.password_hash
       from accounts a
       left join supervisors s on s.tenant_id = a.tenant_id and s.id = a.supervisor_id
      where a.tenant_id = $1 and a.id = $2 and a.disabled_at is null`,
    [tenantId, accountId],
  );
  if (!row) return null;
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

interface SessionRow {
  tenant_id: string;
  account_id: string;
  created_at: Date;
  last_seen_at: Date;
  revoked_at: Date | null;
}

/** Idle time is measured to the minute, so that reading does not write on every request. */
const SEEN_EVERY_MS = 60_000;

async function resume(
  tx: CredentialTx,
  tokenHash: string,
  request: RequestFacts,
): Promise<SignedInAccount | null> {
  const [session] = await tx.query<SessionRow>(
    'select tenant_id, account_id, created_at, last_seen_at, revoked_at from sessions where token_hash = $1',
    [tokenHash],
  );
  if (!session || session.revoked_at !== null) return null;
  const times = {
    createdAt: session.created_at.getTime(),
    lastSeenAt: session.last_seen_at.getTime(),
  };
  if (!isSessionLive(times, tx.now.getTime())) return null;
  const { tenant_id: tenantId, account_id: accountId } = session;
  const inside = await tx.enter({ tenantId, accountId, name: '', roles: [], requestId: request.requestId });
  if (tx.now.getTime() - times.lastSeenAt > SEEN_EVERY_MS) {
    await inside.query('update sessions set last_seen_at = $3 where tenant_id = $1 and token_hash = $2', [
      tenantId,
      tokenHash,
      tx.now,
    ]);
  }
  const account = await findAccount(inside.query, tenantId, accountId);
  return account && { ...account, sessionHash: tokenHash };
}

/** Whose session this is; null when it is nobody's, ended, revoked, or its account is disabled. */
export function authenticate(
  database: Database,
  tokenHash: string,
  request: RequestFacts,
): Promise<SignedInAccount | null> {
  return database.withCredential({ tokenHash }, (tx) => resume(tx, tokenHash, request));
}
