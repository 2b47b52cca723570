import type { CivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import { indexFacts } from '../engine/fact-index';
import { ORGANISATION_TYPES, type OrganisationType, type TenantFacts } from '../engine/facts';
import { subjectsOf } from '../engine/subject';
import { celParams, compileCel } from '../rules/cel';
import type { RuleVersion } from '../rules/rule';
import { Unit } from '../rules/vocabulary';

/**
 * The institutions that a duty of a post cannot be met without and that the bureau does not have on a day (A6):
 * those of which one of its own would satisfy the requirement whom to liaise with. A contact is owed with whatever
 * unit the post has, so it can want for none while there is one. Empty where a duty cannot be inapplicable.
 */
export function missingInstitutions(
  { ruleCode, subjectId }: { ruleCode: string; subjectId: string },
  rules: readonly RuleVersion[],
  facts: TenantFacts,
  today: CivilDate,
): OrganisationType[] {
  const position = facts.positions.find(({ id }) => id === subjectId);
  const rule = rules.find((one) => one.code === ruleCode && isInForce(one, today));
  if (!position || !rule || (rule.evidence?.kind === 'CONTACT' && hasUnit(subjectId, facts, today)))
    return [];
  const index = indexFacts(facts);
  const satisfied = predicatesOf(rule, rules, today)
    .filter((one) => subjectsOf(one, index).some(({ id }) => id === subjectId))
    .flatMap((one) => typesSatisfying(one, position.kind, facts));
  const owned = facts.organisations.filter(
    (body) => body.tenantId === facts.tenant.id && covers(body, today),
  );
  return ORGANISATION_TYPES.filter(
    (type) => satisfied.includes(type) && !owned.some((body) => body.type === type),
  );
}

/** Which requirements say whom a post liaises with: the rule itself, or for a contact all of them. */
function predicatesOf(rule: RuleVersion, rules: readonly RuleVersion[], today: CivilDate): RuleVersion[] {
  const isAboutUnits = (one: RuleVersion) =>
    one.trigger.kind === 'STANDING' && one.scope.subjectKind === 'POSITION';
  if (isAboutUnits(rule)) return [rule];
  if (rule.evidence?.kind !== 'CONTACT') return [];
  return rules.filter((one) => isAboutUnits(one) && isInForce(one, today));
}

/** Asks the requirement itself: would one institution of this type, the bureau's own, do? */
function typesSatisfying(
  { trigger, params }: RuleVersion,
  position: string,
  { tenant }: TenantFacts,
): OrganisationType[] {
  if (trigger.kind !== 'STANDING') return [];
  const holds = compileCel('POSITION', trigger.predicate);
  return ORGANISATION_TYPES.filter((type) =>
    holds({ position, units: [new Unit(type, tenant.level, true)], params: celParams(params) }),
  );
}

function hasUnit(positionId: string, facts: TenantFacts, today: CivilDate): boolean {
  const inOperation = new Set(facts.organisations.filter((body) => covers(body, today)).map(({ id }) => id));
  return facts.assignments.some(
    (fact) => fact.positionId === positionId && covers(fact, today) && inOperation.has(fact.organisationId),
  );
}

function isInForce({ effectiveFrom, effectiveTo }: RuleVersion, today: CivilDate): boolean {
  return covers({ from: effectiveFrom, to: effectiveTo }, today);
}
