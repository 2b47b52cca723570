import { earlier } from '@mingcha/domain/calendar/civil-date';
import type { OwedDuty } from '@mingcha/domain/engine/duty';
import type { TenantFacts } from '@mingcha/domain/engine/facts';

/**
 * Whom a duty concerns, for lists to be read without joins: a position by who held it last in the window so
 * far (empty while vacant from the start), everything else by its own name.
 */
export function subjectNames(facts: TenantFacts, today: string): (duty: OwedDuty) => string {
  const named = new Map<string, string>();
  for (const { id, name } of [facts.tenant, ...facts.organisations, ...facts.panels]) named.set(id, name);
  for (const { id, careInstitutionId } of facts.agreements) named.set(id, named.get(careInstitutionId) ?? '');

  const heldBy = facts.incumbencies.toSorted((a, b) => (a.from < b.from ? 1 : -1));
  return (duty) => {
    if (duty.subjectKind !== 'POSITION') return named.get(duty.subjectId) ?? '';
    const lastDay = duty.opensOn > today ? duty.opensOn : earlier(duty.dueOn, today);
    return (
      heldBy.find((held) => held.positionId === duty.subjectId && held.from <= lastDay)?.personName ?? ''
    );
  };
}
