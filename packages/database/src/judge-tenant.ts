import { deriveDuties } from '@mingcha/domain/engine/derive';
import type { JudgedDuty } from '@mingcha/domain/engine/duty';
import { judgeDuties } from '@mingcha/domain/engine/judge';
import { subjectLabels } from '@mingcha/domain/engine/subject-label';
import type { RuleVersion } from '@mingcha/domain/rules/rule';
import type { Query } from './actor';
import { loadCalendar, loadRules } from './rules';
import { loadTenantFacts } from './tenant-facts';

export interface JudgedTenant {
  rules: RuleVersion[];
  duties: JudgedDuty[];
  subjectOf(duty: Pick<JudgedDuty, 'subjectId'>): string;
}

/** Derives and judges one bureau's duties afresh from its records, for any period, as of any day. Stores nothing. */
export async function judgeTenant(
  tx: { query: Query },
  tenantId: string,
  { from, to, asOf }: { from: string; to: string; asOf: string },
): Promise<JudgedTenant> {
  const rules = await loadRules(tx);
  const calendar = await loadCalendar(tx);
  const { facts, evidence } = await loadTenantFacts(tx, tenantId);
  const owed = deriveDuties({ rules, facts, calendar, from, to });
  return {
    rules,
    duties: judgeDuties({ owed, rules, facts, evidence, asOf }),
    subjectOf: subjectLabels(facts),
  };
}
