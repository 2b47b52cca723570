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
function explain(
  duty: Duty,
  rules: readonly RuleVersion[],
  { facts, evidence }: KnownOfTenant,
  asOf: string,
): DutyReasons {
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

/** Every bureau's records once, however many of its duties are to be explained. */
async function explainAll(tx: ReadTx, duties: readonly Duty[], asOf: string): Promise<DutyReasons[]> {
  const known = new Map<string, KnownOfTenant>();
  for (const id of new Set(duties.map(({ tenant }) => tenant.id)))
    known.set(id, await loadTenantFacts(tx, id));
  return duties.map((duty) => explain(duty, tx.rules, known.get(duty.tenant.id) as KnownOfTenant, asOf));
}

const loaders = new WeakMap<ApiContext, DataLoader<Duty, DutyReasons>>();

/** Explains a duty together with all others that the same request asks about at that moment. */
export function explainDuty(context: ApiContext, duty: Duty): Promise<DutyReasons> {
  const known = loaders.get(context);
  const loader =
    known ??
    new DataLoader((duties: readonly Duty[]) => context.read((tx) => explainAll(tx, duties, context.today)));
  if (!known) loaders.set(context, loader);
  return loader.load(duty);
}
