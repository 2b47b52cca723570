import { isCivilDate } from '../calendar/civil-date';
import { overlaps, type Span } from '../calendar/span';
import type { OrganisationType } from '../engine/facts';
import { type Refusal, refuse } from '../refusal';

/** An institution of the own bureau, as far as opening and closing ask. */
export interface KnownInstitution extends Span {
  id: string;
  name: string;
}

/** An institution as it is entered. */
export interface OpenInput {
  name: string;
  type: OrganisationType;
  openedOn: string;
}

const LONGEST_NAME = 100;

/** Decides whether an institution is opened: names are unique among those that run at the same time. */
export function decideOpening(input: OpenInput, known: readonly KnownInstitution[]): Refusal[] | OpenInput {
  const { type, openedOn } = input;
  const name = input.name.trim();
  const refusals = [
    ...(name === '' ? [refuse('NAME_MISSING', 'name')] : []),
    ...(name.length > LONGEST_NAME ? [refuse('INSTITUTION_NAME_TOO_LONG', 'name')] : []),
    ...(isCivilDate(openedOn) ? [] : [refuse('NOT_A_DATE', 'openedOn')]),
  ];
  if (refusals.length > 0) return refusals;
  const span = { from: openedOn, to: null };
  const isTaken = known.some((body) => body.name === name && overlaps(body, span));
  return isTaken ? [refuse('INSTITUTION_NAME_TAKEN', 'name')] : { name, type, openedOn };
}

/** Decides on the last day of an institution. */
export function decideClosing(institution: KnownInstitution | undefined, on: string): Refusal[] {
  if (!institution) return [refuse('INSTITUTION_UNKNOWN', 'id')];
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', 'on')];
  if (on < institution.from) return [refuse('END_BEFORE_START', 'on')];
  return institution.to !== null && on >= institution.to ? [refuse('ALREADY_ENDED', 'on')] : [];
}
