import type { TenantTx } from '@mingcha/database/tenant';
import { UNBOUND_HOURS } from '@mingcha/domain/liaison/attachment';

/** Idempotent: it removes the files that no contact took in time; what a contact has taken the database keeps. */
export async function handleSweepAttachments(tx: TenantTx): Promise<void> {
  const { tenantId } = tx.actor;
  const swept = await tx.query<{ id: string }>(
    `delete from attachments where tenant_id = $1 and contact_id is null
        and uploaded_at < $2::timestamptz - make_interval(hours => $3) returning id`,
    [tenantId, tx.now, UNBOUND_HOURS],
  );
  if (swept.length === 0) return;
  await tx.audit({
    act: 'SWEEP_ATTACHMENTS',
    subjectType: 'TENANT',
    subjectId: tenantId,
    after: { ids: swept.map(({ id }) => id) },
  });
}
