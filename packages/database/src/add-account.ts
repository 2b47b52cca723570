import type { Role } from '@mingcha/domain/access/access';
import { LINK_LIFETIME } from '@mingcha/domain/session/timeouts';
import { newId } from './new-id';
import { hashOfSecret, newSecret } from './secret';
import type { TenantTx } from './tenant';

export interface AccountDraft {
  login: string;
  name: string;
  roles: readonly Role[];
  positionId: string | null;
  organisationId: string | null;
  supervisorId: string | null;
  /** Where mail reaches them, if it does. */
  email?: string | null;
}

/** Opens an account without a password: only the invited person will ever set one. Null: the login is taken. */
export async function addAccount(tx: TenantTx, draft: AccountDraft): Promise<string | null> {
  const { login, name, roles, positionId, organisationId, supervisorId, email = null } = draft;
  const id = newId();
  const added = await tx.query(
    `insert into accounts (tenant_id, id, login, name, roles, position_id, organisation_id, supervisor_id, email,
       created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (login) do nothing returning id`,
    [tx.actor.tenantId, id, login, name, roles, positionId, organisationId, supervisorId, email, tx.now],
  );
  if (added.length === 0) return null;
  await tx.audit({
    act: 'INVITE_USER',
    subjectType: 'ACCOUNT',
    subjectId: id,
    after: { login, name, roles },
  });
  return id;
}

/** A fresh one-time link for an account; every earlier one that was not used is void. Returns its secret. */
export async function issueLink(
  tx: TenantTx,
  accountId: string,
  purpose: 'INVITATION' | 'SIGN_IN' | 'RECOVERY',
): Promise<string> {
  const secret = newSecret();
  await tx.query(
    'update sign_in_links set expires_at = $3 where tenant_id = $1 and account_id = $2 and used_at is null',
    [tx.actor.tenantId, accountId, tx.now],
  );
  await tx.query(
    `insert into sign_in_links (tenant_id, token_hash, account_id, purpose, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [
      tx.actor.tenantId,
      hashOfSecret(secret),
      accountId,
      purpose,
      tx.now,
      new Date(tx.now.getTime() + LINK_LIFETIME),
    ],
  );
  await tx.audit({ act: 'ISSUE_LINK', subjectType: 'ACCOUNT', subjectId: accountId, after: { purpose } });
  return secret;
}
