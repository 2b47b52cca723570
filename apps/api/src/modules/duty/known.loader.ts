import type { ReadTx } from '@mingcha/database/tenant';
import { type KnownOfTenant, loadTenantFacts } from '@mingcha/database/tenant-facts';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import DataLoader from 'dataloader';
import type { ApiContext } from '../../graphql/context';

/** Everything known of a bureau, with the rules it is judged by. */
export interface KnownBureau extends KnownOfTenant {
  rules: readonly RuleVersion[];
}

const loaders = new WeakMap<ApiContext, DataLoader<string, KnownBureau>>();

/** Every bureau's records once, however many of its duties are asked about. */
async function loadAll(tx: ReadTx, tenantIds: readonly string[]): Promise<KnownBureau[]> {
  const known = new Map<string, KnownBureau>();
  for (const id of new Set(tenantIds)) known.set(id, { ...(await loadTenantFacts(tx, id)), rules: tx.rules });
  return tenantIds.map((id) => known.get(id) as KnownBureau);
}

/** What is known of a bureau, read together for all that the same request asks about at that moment. */
export function knownOf(context: ApiContext, tenantId: string): Promise<KnownBureau> {
  const loader =
    loaders.get(context) ??
    new DataLoader((ids: readonly string[]) => context.read((tx) => loadAll(tx, ids)), {
      // An act of the same request may come in between: nothing is kept from before it.
      cache: false,
    });
  loaders.set(context, loader);
  return loader.load(tenantId);
}
