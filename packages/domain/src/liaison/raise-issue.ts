import type { CivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import type { IssueActor, IssueParty } from './coordination';
import { refuseEmpty, refuseLong, refuseStepDay } from './said';

/** The five matters the notice names (L-2.4), first in every list; it says 包括但不限于, so bureaus add theirs. */
export const NOTICE_CATEGORIES = [
  'STREET_PATROL',
  'IDENTITY_QUERY',
  'HUKOU_REGISTRATION',
  'SETTLEMENT',
  'STAFF_TREATMENT',
] as const;

export const LONGEST_TITLE = 100;

/** What somebody says of a problem the institution cannot solve itself (L-2.3). */
export interface IssueInput {
  organisationId: string;
  categoryId: string;
  on: string;
  title: string;
  text: string;
}

/** An issue fit to be stored, with the side that raised it. */
export interface IssueDraft {
  organisationId: string;
  categoryId: string;
  on: CivilDate;
  title: string;
  text: string;
  party: Exclude<IssueParty, 'BUREAU_ABOVE'>;
}

/** Institutions and categories within reach of whoever raises it. */
export interface IssueChoicesKnown {
  organisationIds: readonly string[];
  categoryIds: readonly string[];
}

/**
 * Decides whether an issue is raised: the station for its own institution (W-2.1), a leader or the clerk for any
 * of the bureau's.
 */
export function decideRaising(
  input: IssueInput,
  actor: IssueActor,
  known: IssueChoicesKnown,
  today: CivilDate,
): Refusal[] | IssueDraft {
  const isBureau = actor.roles.includes('CLERK') || actor.roles.includes('LIAISON_LEADER');
  const isOwn = isBureau || actor.organisationId === input.organisationId;
  const isKnown = isOwn && known.organisationIds.includes(input.organisationId);
  const refusals = [
    ...(isKnown ? [] : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(known.categoryIds.includes(input.categoryId) ? [] : [refuse('CATEGORY_UNKNOWN', 'categoryId')]),
    ...refuseStepDay(input.on, today),
    ...refuseEmpty(input.title, 'title'),
    ...refuseEmpty(input.text, 'text'),
    ...refuseLong({ text: input.text }),
    ...(input.title.trim().length > LONGEST_TITLE ? [refuse('TITLE_TOO_LONG', 'title')] : []),
  ];
  if (refusals.length > 0) return refusals;
  const { organisationId, categoryId, on } = input;
  const party = isBureau ? 'BUREAU' : 'STATION';
  return { organisationId, categoryId, on, title: input.title.trim(), text: input.text.trim(), party };
}

/** Decides whether a category may be added to the list (L-2.4: 包括但不限于). */
export function refuseCategory(name: string): Refusal[] {
  return [
    ...refuseEmpty(name, 'name'),
    ...(name.trim().length > LONGEST_TITLE ? [refuse('TITLE_TOO_LONG', 'name')] : []),
  ];
}
