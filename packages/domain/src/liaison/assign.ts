import { addDays, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { covers, dayAfter, lastDay, overlaps, type Span } from '../calendar/span';
import type { AssignmentFact, OrganisationFact, PositionFact, TenantFacts } from '../engine/facts';
import { type Refusal, type RefusalCode, refuse } from '../refusal';
import { refuseTarget, type TargetPlace } from './targets';

/** An institution a post may be given, and where it lies; undefined where the bureau knows no such institution. */
export type FoundTarget = (OrganisationFact & { place: TargetPlace }) | undefined;

/** What somebody wishes: a post is to look after an institution over days, both ends inclusive. */
export interface AssignmentInput {
  positionId: string;
  organisationId: string;
  from: string;
  to: string | null;
}

export const ASSIGNMENT_WARNINGS = ['UNIT_IN_ADDITION', 'POST_VACANT'] as const;
/** It is stored all the same, but should be looked at: another unit at once, nobody in the post. */
export type AssignmentWarning = (typeof ASSIGNMENT_WARNINGS)[number];

/** An assignment fit to be stored. */
export interface AssignmentDraft extends Span {
  positionId: string;
  organisationId: string;
  subjectTenantId: string;
  warnings: AssignmentWarning[];
}

/** Decides whether a post is assigned to an institution (L-1.1 to L-1.8): all that is wrong, or what to store. */
export function decideAssignment(
  input: AssignmentInput,
  target: FoundTarget,
  facts: TenantFacts,
): Refusal[] | AssignmentDraft {
  const position = facts.positions.find(({ id }) => id === input.positionId);
  const refusals = [
    ...(position ? [] : [refuse('POSITION_UNKNOWN', 'positionId')]),
    ...(target ? [] : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...refuseDays(input),
  ];
  if (!position || !target || refusals.length > 0) return refusals;
  const gate = refuseTarget(facts.tenant, position.kind, {
    type: target.type,
    level: target.tenantLevel,
    place: target.place,
  });
  const span = { from: input.from, to: input.to };
  const standing = facts.assignments.filter(
    (fact) => fact.positionId === position.id && overlaps(fact, span),
  );
  const all = [
    ...(gate ? [gate] : []),
    ...refuseOutside(span, position, 'DAY_OUTSIDE_POSITION', 'from'),
    ...refuseOutside(span, target, 'UNIT_NOT_IN_OPERATION', 'organisationId'),
    ...(standing.some(({ organisationId }) => organisationId === target.id)
      ? [refuse('ASSIGNMENT_OVERLAPS', 'from')]
      : []),
  ];
  if (all.length > 0) return all;
  const isHeld = facts.incumbencies.some(
    (fact) => fact.positionId === position.id && covers(fact, span.from),
  );
  const warnings: [AssignmentWarning, boolean][] = [
    ['UNIT_IN_ADDITION', standing.length > 0],
    ['POST_VACANT', !isHeld],
  ];
  return {
    ...span,
    positionId: position.id,
    organisationId: target.id,
    subjectTenantId: target.tenantId,
    warnings: warnings.filter(([, applies]) => applies).map(([warning]) => warning),
  };
}

/** Decides on the last day of an assignment: shortened, never lengthened, never undone. */
export function decideEnding(assignment: AssignmentFact | undefined, on: string): Refusal[] {
  if (!assignment) return [refuse('ASSIGNMENT_UNKNOWN', 'id')];
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', 'on')];
  if (on < assignment.from) return [refuse('END_BEFORE_START', 'on')];
  return on >= lastDay(assignment) ? [refuse('ALREADY_ENDED', 'on')] : [];
}

/** What a hand-over changes: the unit of the post, or the post of the unit; null keeps what is. */
export interface HandOverInput {
  on: string;
  positionId: string | null;
  organisationId: string | null;
}

/** A hand-over fit to be stored: the last day of the old assignment, and the new one from the day after. */
export interface HandOverDraft {
  endsOn: CivilDate;
  assignment: AssignmentDraft;
}

/**
 * Decides on a hand-over, one act (L-1.1): the old assignment ends the day before, the new one begins on the day and
 * runs as long as the old one would have, so that nothing is left to nobody in between.
 */
export function decideHandOver(
  old: AssignmentFact | undefined,
  input: HandOverInput,
  target: FoundTarget,
  facts: TenantFacts,
): Refusal[] | HandOverDraft {
  if (!old) return [refuse('ASSIGNMENT_UNKNOWN', 'id')];
  const { on } = input;
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', 'on')];
  if (on <= old.from) return [refuse('HANDOVER_BEFORE_START', 'on')];
  const after = dayAfter(old);
  if (after !== null && on > after) return [refuse('HANDOVER_LEAVES_GAP', 'on')];
  const positionId = input.positionId ?? old.positionId;
  const organisationId = input.organisationId ?? old.organisationId;
  if (positionId === old.positionId && organisationId === old.organisationId)
    return [refuse('HANDOVER_CHANGES_NOTHING', 'organisationId')];
  const endsOn = addDays(on, -1);
  const assignments = facts.assignments.map((fact) => (fact.id === old.id ? { ...fact, to: endsOn } : fact));
  const to = old.to !== null && old.to >= on ? old.to : null;
  const decision = decideAssignment({ positionId, organisationId, from: on, to }, target, {
    ...facts,
    assignments,
  });
  return Array.isArray(decision) ? decision : { endsOn, assignment: decision };
}

function refuseDays({ from, to }: AssignmentInput): Refusal[] {
  if (!isCivilDate(from)) return [refuse('NOT_A_DATE', 'from')];
  if (to === null) return [];
  if (!isCivilDate(to)) return [refuse('NOT_A_DATE', 'to')];
  return to < from ? [refuse('END_BEFORE_START', 'to')] : [];
}

/** The first day must lie inside; a later end of what it rests on ends it by itself. */
function refuseOutside(
  span: Span,
  within: PositionFact | OrganisationFact,
  code: RefusalCode,
  path: string,
): Refusal[] {
  return covers(within, span.from) ? [] : [refuse(code, path)];
}
