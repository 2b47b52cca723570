import { deriveDuties } from '@mingcha/domain/engine/derive';
import type { JudgedDuty } from '@mingcha/domain/engine/duty';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import { subjectLabels } from '@mingcha/domain/engine/subject-label';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { ReadTx } from './tenant';
import { loadTenantFacts } from './tenant-facts';

export interface JudgedTenant {
  rules: readonly RuleVersion[];
  duties: JudgedDuty[];
  subjectOf(duty: Pick<JudgedDuty, 'subjectId'>): string;
}

/** Derives and judges one bureau's duties afresh from its records, for any period, as of any day. Stores nothing. */
export async function judgeTenant(
  tx: ReadTx,
  tenantId: string,
  { from, to, asOf }: { from: string; to: string; asOf: string },
): Promise<JudgedTenant> {
  const { rules, calendar } = tx;
  const { facts, evidence } = await loadTenantFacts(tx, tenantId);
  const owed = deriveDuties({ rules, facts, calendar, from, to });
  return {
    rules,
    duties: judgeDuties({ owed, rules, facts, evidence, asOf }),
    subjectOf: subjectLabels(facts),
  };
}
