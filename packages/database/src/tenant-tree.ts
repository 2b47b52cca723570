/** Which bureaus a bureau sees: itself and all below it. Good for as long as its stamp is the database's. */
export interface TenantTree {
  stamp: number;
  visibleFrom(tenantId: string): string[];
}

/** The tree and its stamp in one statement, hence of one moment. */
export const READ_TREE = 'select (select stamp from tenant_tree), id, path from tenants';

export interface TreeRow {
  stamp: number;
  id: string;
  path: string;
}

/** A bureau stands in the paths of all below it, so one walk over the paths finds everybody's subtree. */
export function growTree(rows: TreeRow[]): TenantTree {
  const visible = new Map<string, string[]>();
  for (const { id, path } of rows) {
    for (const ancestor of path.split('/').filter(Boolean)) {
      visible.set(ancestor, [...(visible.get(ancestor) ?? []), id]);
    }
  }
  return {
    stamp: rows[0]?.stamp ?? 0,
    visibleFrom: (tenantId) => visible.get(tenantId) ?? [],
  };
}
