import type { OwedDuty } from './duty';
import type { PositionKind, TenantFacts } from './facts';

/** The posts as the notice calls them (L-1.3 to L-1.7). */
export const POSITION_TITLES: Record<PositionKind, string> = {
  PRINCIPAL_LEADER: '主要负责同志',
  DEPUTY_IN_CHARGE: '分管负责同志',
  SECTION_HEAD: '业务科室负责同志',
};

/**
 * Who owes a duty, in the office's words: a post by its title, since the duty is the post's and not the
 * incumbent's (semantics 4); an agreement by both its sides; everything else by its own name.
 */
export function subjectLabels(facts: TenantFacts): (duty: Pick<OwedDuty, 'subjectId'>) => string {
  const labels = new Map<string, string>();
  for (const { id, name } of [facts.tenant, ...facts.organisations, ...facts.panels]) labels.set(id, name);
  for (const { id, kind } of facts.positions) labels.set(id, POSITION_TITLES[kind]);
  for (const { id, stationId, careInstitutionId } of facts.agreements) {
    labels.set(id, `${labels.get(stationId) ?? ''}→${labels.get(careInstitutionId) ?? ''}`);
  }
  return ({ subjectId }) => labels.get(subjectId) ?? '';
}
