import type { RuleVersion } from '../rules/rule';
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
 * incumbent's (semantics 4); an agreement by both its sides; an event by what
 * it is about and what it is called; everything else by its own name.
 */
export function subjectLabels(facts: TenantFacts): (duty: Pick<OwedDuty, 'subjectId'>) => string {
  const labels = new Map<string, string>();
  for (const { id, name } of [facts.tenant, ...facts.organisations, ...facts.panels]) labels.set(id, name);
  for (const { id, kind } of facts.positions) labels.set(id, POSITION_TITLES[kind]);
  for (const { id, stationId, careInstitutionId } of facts.agreements) {
    labels.set(id, `${labels.get(stationId) ?? ''}→${labels.get(careInstitutionId) ?? ''}`);
  }
  for (const { id, label, subjectId } of facts.events) {
    const about = labels.get(subjectId);
    labels.set(id, about ? `${about} · ${label}` : label);
  }
  return ({ subjectId }) => labels.get(subjectId) ?? '';
}

/**
 * The institution or panel that answers for an event: the one it is about, unless the rule says that its bureau
 * does (`params.holder` is `BUREAU`). Null for every other duty, whose subject itself answers.
 */
export function eventsAbout(
  facts: TenantFacts,
  rules: readonly RuleVersion[],
): (duty: Pick<OwedDuty, 'ruleCode' | 'ruleVersion' | 'subjectKind' | 'subjectId'>) => string | null {
  const events = new Map(facts.events.map(({ id, subjectId }) => [id, subjectId]));
  const ofBureau = new Set(
    rules.filter(({ params }) => params.holder === 'BUREAU').map(({ code, version }) => `${code}@${version}`),
  );
  return ({ ruleCode, ruleVersion, subjectKind, subjectId }) =>
    subjectKind === 'EVENT' && !ofBureau.has(`${ruleCode}@${ruleVersion}`)
      ? (events.get(subjectId) ?? null)
      : null;
}
