import { rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';

/** Idempotent: it upserts the difference by natural key, so running it ten times changes nothing. */
export async function handleDeriveTenant(tx: TenantTx): Promise<void> {
  await rederiveTenant(tx, civilDateAt(tx.now.getTime()));
}
