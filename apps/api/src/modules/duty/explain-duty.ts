import { loadRules } from '@mingcha/database/rules';
import type { ReadTx } from '@mingcha/database/tenant';
import { loadTenantFacts } from '@mingcha/database/tenant-facts';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import type { Duty, DutyReasons } from './duty.types';

/**
 * Judges one duty again, with every record that was looked at (engine.md, semantics 13).
 * The same function as the stored outcome came from, so reasons and status cannot part.
 */
export async function explainDuty(tx: ReadTx, duty: Duty, today: string): Promise<DutyReasons> {
  const rules = await loadRules(tx);
  const { facts, evidence } = await loadTenantFacts(tx, duty.tenant.id);
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
  const [judged] = judgeDuties({ owed: [owed], rules, facts, evidence, asOf: today });
  const considered = judged?.considered ?? [];
  return {
    needed: duty.needed,
    have: considered.filter(({ verdict }) => verdict === 'USED').length,
    considered,
  };
}
