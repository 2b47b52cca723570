import type { OperatorTx } from '../tenant';

/**
 * How far a person's import goes: it refers to what lies in sight of `tenantId` and to the institutions of the bureaus
 * above it (a district without a station calls on the city's, A2), and writes in `tenantIds`.
 * The operator at the machine has no such bounds.
 */
export interface ImportReach {
  accountId: string;
  /** The person's own bureau. */
  tenantId: string;
  tenantIds: readonly string[];
}

/** A bureau to look from: at all that is in its sight, or at its own rows alone. */
export interface Lookout {
  tenantId: string;
  ownOnly: boolean;
}

/** From where everything is seen that a book may refer to. */
export async function lookoutsOf(tx: OperatorTx, reach: ImportReach | null): Promise<Lookout[]> {
  const tenants = await tx.query<{ id: string; parent: string | null }>(
    'select id, parent_id parent from tenants',
  );
  // From a root of the tree everything below it is visible.
  if (reach === null)
    return tenants
      .filter(({ parent }) => parent === null)
      .map(({ id }) => ({ tenantId: id, ownOnly: false }));
  const parentOf = new Map(tenants.map(({ id, parent }) => [id, parent]));
  const lookouts: Lookout[] = [{ tenantId: reach.tenantId, ownOnly: false }];
  for (let above = parentOf.get(reach.tenantId); above; above = parentOf.get(above))
    lookouts.push({ tenantId: above, ownOnly: true });
  return lookouts;
}

/** The rows that a lookout shows of the table `x`. */
export const inSight = ({ ownOnly }: Lookout) => (ownOnly ? 'x.tenant_id = $1' : '$1::uuid is not null');
