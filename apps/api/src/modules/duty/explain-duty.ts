import type { ReadTx } from '@mingcha/database/tenant';
import { type KnownOfTenant, loadTenantFacts } from '@mingcha/database/tenant-facts';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import DataLoader from 'dataloader';
import type { ApiContext } from '../../graphql/context';
import type { Duty, DutyReasons } from './duty.types';

/**
 * Judges one duty again, with every record that was looked at (engine.md, semantics 13).
 * The same function as the stored outcome came from, so reasons and status cannot part.
 */
function explain(duty: Duty, { rules, facts, evidence }: KnownWithRules, asOf: string): DutyReasons {
  const owed = {
    ruleCode: duty.rule.code,
    ruleVersion: duty.rule.version,
    trigger: duty.rule.trigger,
    subjectKind: duty.subjectKind,
    subjectId: duty.subjectId,
    windowKey: duty.windowKey,
    opensOn: duty.opensOn,
    dueOn: duty.dueOn,
    count: duty.needed,
    dueSoonDays: 0,
  };
  const [judged] = judgeDuties({ owed: [owed], rules, facts, evidence, asOf });
  const considered = judged?.considered ?? [];
  return {
    needed: duty.needed,
    have: considered.filter(({ verdict }) => verdict === 'USED').length,
    considered,
  };
}

/** Everything known of a bureau, with the rules it is judged by. */
export interface KnownWithRules extends KnownOfTenant {
  rules: readonly RuleVersion[];
}

const loaders = new WeakMap<ApiContext, DataLoader<string, KnownWithRules>>();

/** Every bureau's records once, however many of its duties are asked about. */
async function loadAll(tx: ReadTx, tenantIds: readonly string[]): Promise<KnownWithRules[]> {
  const known = new Map<string, KnownWithRules>();
  for (const id of new Set(tenantIds)) known.set(id, { ...(await loadTenantFacts(tx, id)), rules: tx.rules });
  return tenantIds.map((id) => known.get(id) as KnownWithRules);
}

/** What is known of a bureau, read together for all that the same request asks about at that moment. */
export function knownOf(context: ApiContext, tenantId: string): Promise<KnownWithRules> {
  const loader =
    loaders.get(context) ??
    new DataLoader((ids: readonly string[]) => context.read((tx) => loadAll(tx, ids)), {
      // An act of the same request may come in between: nothing is kept from before it.
      cache: false,
    });
  loaders.set(context, loader);
  return loader.load(tenantId);
}

/** Explains a duty together with all others that the same request asks about at that moment. */
export async function explainDuty(context: ApiContext, duty: Duty): Promise<DutyReasons> {
  return explain(duty, await knownOf(context, duty.tenant.id), context.today);
}
