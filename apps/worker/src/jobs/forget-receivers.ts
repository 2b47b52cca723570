import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';

/**
 * Idempotent: a name that is gone is not there to be removed again. What stays is that somebody came, what they showed,
 * and the masked number (PIPL 47).
 */
export async function handleForgetReceivers(tx: TenantTx): Promise<void> {
  const { tenantId } = tx.actor;
  const today = civilDateAt(tx.now.getTime());
  const forgotten = await tx.query<{ caseId: string }>(
    `update minor_receivers set sealed = null, deleted_on = $2
      where tenant_id = $1 and deleted_on is null and delete_after < $2 returning case_id "caseId"`,
    [tenantId, today],
  );
  if (forgotten.length === 0) return;
  await tx.audit({
    act: 'FORGET_RECEIVERS',
    subjectType: 'TENANT',
    subjectId: tenantId,
    after: { caseIds: forgotten.map(({ caseId }) => caseId) },
  });
}
