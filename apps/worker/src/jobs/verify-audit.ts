import { verifyAudit } from '@mingcha/database/audit';
import type { TenantTx } from '@mingcha/database/tenant';

/** Idempotent: it only reads. A broken chain fails the job, and so stays visible until somebody looks. */
export async function handleVerifyAudit(tx: TenantTx): Promise<void> {
  const { firstBrokenSeq } = await verifyAudit(tx.query, tx.actor.tenantId);
  if (firstBrokenSeq !== null) throw new Error(`The audit chain is broken at entry ${firstBrokenSeq}.`);
}
