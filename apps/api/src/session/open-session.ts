import { tellAccounts } from '@mingcha/database/live-words';
import { hashOfSecret, newSecret } from '@mingcha/database/secret';
import type { TenantTx } from '@mingcha/database/tenant';
import { TIMEOUTS } from '@mingcha/domain/session/timeouts';
import type { ApiContext } from '../graphql/context';

/** Starts a new session in the act's transaction: its secret is made here, never taken from the caller (no fixation). */
export async function openSession(
  tx: TenantTx,
  context: ApiContext,
  accountId: string,
): Promise<{ secret: string; sessionHash: string }> {
  const secret = newSecret();
  const sessionHash = hashOfSecret(secret);
  await tx.query(
    `insert into sessions (tenant_id, token_hash, account_id, created_at, last_seen_at, expires_at, address, agent)
     values ($1, $2, $3, $4, $4, $5, $6, $7)`,
    [
      tx.actor.tenantId,
      sessionHash,
      accountId,
      tx.now,
      new Date(tx.now.getTime() + TIMEOUTS.absolute),
      context.request.address,
      context.request.agent.slice(0, 200),
    ],
  );
  return { secret, sessionHash };
}

export async function endSession(tx: TenantTx, sessionHash: string): Promise<void> {
  await tx.query(
    'update sessions set revoked_at = $3 where tenant_id = $1 and token_hash = $2 and revoked_at is null',
    [tx.actor.tenantId, sessionHash, tx.now],
  );
  await tellAccounts(tx.query, 'SESSION', tx.actor.tenantId, [tx.actor.accountId ?? '']);
  await tx.audit({ act: 'SIGN_OUT', subjectType: 'ACCOUNT', subjectId: tx.actor.accountId ?? '' });
}
