import { type Act, type Reach, reachesOf } from '@mingcha/domain/access/access';
import type { Account } from './context';

/** A condition on rows, with `?` for each parameter in turn. */
export interface Scope {
  sql: string;
  params: unknown[];
}

/** What each reach opens of one kind of row. Row-level security has already set the bureaus. */
export type ScopeByReach = Record<Reach, (viewer: Account) => Scope>;

/** Whatever any reach opens that the viewer's roles give an act; without a reach, nothing. */
export function scopeOf(viewer: Account, act: Act, opens: ScopeByReach): Scope {
  const scopes = reachesOf(viewer.roles, act).map((reach) => opens[reach](viewer));
  if (scopes.length === 0) return { sql: 'false', params: [] };
  return {
    sql: `(${scopes.map(({ sql }) => sql).join(' or ')})`,
    params: scopes.flatMap(({ params }) => params),
  };
}

/** A scope with its parameters numbered from `first`. */
export function numbered({ sql, params }: Scope, first: number): Scope {
  let next = first;
  return { sql: sql.replaceAll('?', () => `$${next++}`), params };
}

/** The bureaus an act reaches for the viewer: the own one, or also those below it (territorialPrinciple). */
export function bureausInReach(viewer: Account, act: Act, visible: readonly string[]): readonly string[] {
  return reachesOf(viewer.roles, act).includes('TENANT_AND_BELOW') ? visible : [viewer.tenantId];
}
