import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { covers, lastDay, overlaps, type Span } from '../calendar/span';
import type { IncumbencyFact, TenantFacts } from '../engine/facts';
import { refusePersonName } from '../personal/person-name';
import { type Refusal, refuse } from '../refusal';

/** Who takes a post, and over which days; `to: null` is until further notice. */
export interface TakeOfficeInput {
  positionId: string;
  personName: string;
  from: string;
  to: string | null;
}

/** A time in office fit to be stored. */
export interface OfficeDraft extends Span {
  positionId: string;
  personName: string;
}

/** Decides whether somebody takes a post: never two at once in one post, since duties attach to the post (A11). */
export function decideTakingOffice(input: TakeOfficeInput, facts: TenantFacts): Refusal[] | OfficeDraft {
  const { positionId, from, to } = input;
  const personName = input.personName.trim();
  const position = facts.positions.find(({ id }) => id === positionId);
  const refusals = [
    ...(position ? [] : [refuse('POSITION_UNKNOWN', 'positionId')]),
    ...refusePersonName(personName, 'personName'),
    ...(isCivilDate(from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...(to === null || isCivilDate(to) ? [] : [refuse('NOT_A_DATE', 'to')]),
    ...(to !== null && to < from ? [refuse('END_BEFORE_START', 'to')] : []),
  ];
  if (!position || refusals.length > 0) return refusals;
  if (!covers(position, from)) return [refuse('DAY_OUTSIDE_POSITION', 'from')];
  const span = { from, to };
  const isTaken = facts.incumbencies.some((fact) => fact.positionId === positionId && overlaps(fact, span));
  return isTaken ? [refuse('OFFICE_TAKEN', 'from')] : { positionId, personName, from, to };
}

/** Decides on the last day of whoever holds a post on that day; the post is vacant from the day after (A11). */
export function decideLeavingOffice(
  positionId: string,
  on: string,
  facts: TenantFacts,
): Refusal[] | IncumbencyFact {
  if (!facts.positions.some(({ id }) => id === positionId)) return [refuse('POSITION_UNKNOWN', 'positionId')];
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', 'on')];
  const incumbent = incumbentOn(positionId, on, facts);
  if (!incumbent) return [refuse('OFFICE_VACANT', 'on')];
  return lastDay(incumbent) === on ? [refuse('ALREADY_ENDED', 'on')] : incumbent;
}

/** Who holds a post on a day; undefined where nobody does. */
export function incumbentOn(
  positionId: string,
  day: CivilDate,
  { incumbencies }: Pick<TenantFacts, 'incumbencies'>,
): IncumbencyFact | undefined {
  return incumbencies.find((fact) => fact.positionId === positionId && covers(fact, day));
}
