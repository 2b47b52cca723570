import type { ReadTx } from '@mingcha/database/tenant';
import type { ApiContext } from '../../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from './tenant.loader';
import type { Tenant } from './tenant.types';

/** The bureaus that may buy services: the own one, then those above it (L-2.6). */
export async function findPurchasers({ signedIn }: ApiContext, tx: ReadTx): Promise<Tenant[]> {
  const rows = await tx.query<TenantColumns>(
    `select ${tenantColumns('t')} from tenants t join tenants me on me.id = $1
      where me.path like '%/' || t.id || '/%' order by length(t.path) desc`,
    [signedIn.tenantId],
  );
  return rows.map(toTenant);
}
