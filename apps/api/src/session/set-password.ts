import { tellAccounts } from '@mingcha/database/live-words';
import type { Refusal } from '@mingcha/domain/refusal';
import { refusePassword } from '@mingcha/domain/session/password-policy';
import type { ApiContext } from '../graphql/context';
import { hashOfPassword } from './password';

/** Sets the viewer's own password; whoever sat in another session of the account is out. Null: done. */
export async function setPassword(context: ApiContext, password: string): Promise<Refusal | null> {
  const { login, tenantId, accountId, sessionHash } = context.signedIn;
  const [fault] = refusePassword(password, login);
  if (fault) return fault;
  const passwordHash = await hashOfPassword(password);
  return context.act(async (tx) => {
    await tx.query(
      'update accounts set password_hash = $3, password_changed_at = $4, must_change_password = false where tenant_id = $1 and id = $2',
      [tenantId, accountId, passwordHash, tx.now],
    );
    await tx.query(
      'update sessions set revoked_at = $4 where tenant_id = $1 and account_id = $2 and token_hash <> $3 and revoked_at is null',
      [tenantId, accountId, sessionHash, tx.now],
    );
    await tellAccounts(tx.query, 'SESSION', tenantId, [accountId]);
    await tx.audit({ act: 'SET_PASSWORD', subjectType: 'ACCOUNT', subjectId: accountId });
    return null;
  });
}
