import { addDays, addMonths, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { overlaps, type Span } from '../calendar/span';
import type { AgreementFact, OrganisationFact, PanelFact, PanelRole } from '../engine/facts';
import { hasOwnStaff } from '../institution/own-staff';
import { refuseEmpty, refuseLong, tidy } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { refusePersonName } from '../personal/person-name';
import { type Refusal, refuse } from '../refusal';
import { BACKGROUNDS, type Background } from './composition';
import { sameName, type Term } from './recusal';

/** 任期一般为一年 (S-3.7, A26): what needs no reason, and what is allowed with one. */
export const TERM_MONTHS = { usual: 12, least: 6, most: 60 } as const;

/** Who is appointed by the bureau, to what and for how long (S-3.1). */
export interface AppointmentInput {
  panelId: string;
  /** Whoever served before; null for somebody new. */
  personId: string | null;
  name: string;
  role: PanelRole;
  employer: string;
  backgrounds: readonly Background[];
  from: string;
  termMonths: number;
  /** Why a term is not of a year. */
  termReason: string | null;
  /** The day the undertaking was signed (承诺书, S-3.10). */
  undertakingOn: string;
  documentNumber: string;
}

/** An appointment fit to be stored; `to` is its last day. */
export interface AppointmentDraft extends AppointmentInput {
  from: CivilDate;
  to: CivilDate;
  undertakingOn: CivilDate;
}

/** What an appointment is held against. */
export interface AppointmentKnown {
  panels: readonly PanelFact[];
  terms: readonly Term[];
  organisations: readonly OrganisationFact[];
  agreements: readonly AgreementFact[];
}

/** The last day of a term of so many months. */
export function termEnd(from: CivilDate, months: number): CivilDate {
  return addDays(addMonths(from, months), -1);
}

/**
 * Decides whether somebody is appointed, or appointed again: undertaking signed, head and deputy one each (S-1.4),
 * nobody twice at once, nobody from a station that is supervised (S-3.2) nor from an institution that cares for its
 * people under an agreement of that time (S-2.1c).
 */
export function decideAppointment(
  input: AppointmentInput,
  known: AppointmentKnown,
  today: CivilDate,
): Refusal[] | AppointmentDraft {
  const { panelId, from, termMonths, undertakingOn } = input;
  const [name, employer] = [input.name.trim(), input.employer.trim()];
  const panel = known.panels.find(({ id }) => id === panelId);
  const refusals = [
    ...(panel ? [] : [refuse('PANEL_UNKNOWN', 'panelId')]),
    ...refusePersonName(name),
    ...refuseTerm(termMonths, input.termReason),
    ...(isCivilDate(from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...refuseUndertaking(undertakingOn, from, today),
    ...refuseEmpty(input.documentNumber, 'documentNumber'),
    ...refuseLong({ employer, termReason: input.termReason, documentNumber: input.documentNumber }),
    ...refuseIdentityNumbers({ name, employer, termReason: input.termReason }),
  ];
  if (refusals.length > 0 || !panel) return refusals;
  const span = { from, to: termEnd(from, termMonths) };
  if (!overlaps(panel, span) || from < panel.from) return [refuse('PANEL_NOT_IN_BEING', 'from')];
  const barred = refuseSeat(input, span, known.terms) ?? refuseEmployer(employer, span, known);
  if (barred) return [barred];
  return {
    ...{ ...input, ...span, name, employer, undertakingOn, termReason: tidy(input.termReason) },
    ...{ documentNumber: input.documentNumber.trim() },
    backgrounds: BACKGROUNDS.filter((each) => input.backgrounds.includes(each)),
  };
}

function refuseTerm(months: number, reason: string | null): Refusal[] {
  const { usual, least, most } = TERM_MONTHS;
  if (!Number.isInteger(months) || months < least || months > most)
    return [refuse('TERM_OUT_OF_RANGE', 'termMonths')];
  return months !== usual && tidy(reason) === null ? [refuse('TERM_REASON_MISSING', 'termReason')] : [];
}

/** Signed by the first day, and not tomorrow (S-3.10). */
function refuseUndertaking(on: string, from: string, today: CivilDate): Refusal[] {
  if (!isCivilDate(on)) return [refuse('UNDERTAKING_MISSING', 'undertakingOn')];
  if (on > today) return [refuse('DAY_IN_FUTURE', 'undertakingOn')];
  return isCivilDate(from) && on > from ? [refuse('UNDERTAKING_TOO_LATE', 'undertakingOn')] : [];
}

/** A role that somebody else holds in that time, or a person who already serves in it. */
function refuseSeat(
  { panelId, personId, name, role }: Pick<AppointmentInput, 'panelId' | 'personId' | 'name' | 'role'>,
  span: Span,
  terms: readonly Term[],
): Refusal | null {
  const meanwhile = terms.filter((term) => overlaps(term, span));
  // Whoever serves already must not come in a second time as somebody new: one person counts once (S-2.3d).
  const isSame = (term: Term) => (personId === null ? sameName(term.name, name) : term.personId === personId);
  if (meanwhile.some(isSame)) return refuse('ALREADY_SERVING', 'from');
  const isTaken = meanwhile.some((term) => term.panelId === panelId && term.role === role);
  if (role === 'HEAD' && isTaken) return refuse('HEAD_TAKEN', 'role');
  return role === 'DEPUTY_HEAD' && isTaken ? refuse('DEPUTY_HEAD_TAKEN', 'role') : null;
}

function refuseEmployer(
  employer: string,
  span: Span,
  { organisations, agreements }: Pick<AppointmentKnown, 'organisations' | 'agreements'>,
): Refusal | null {
  for (const { id, type } of organisations.filter((each) => sameName(each.name, employer))) {
    if (hasOwnStaff(type)) return refuse('SUPERVISED_EMPLOYER', 'employer');
    if (agreements.some((each) => each.careInstitutionId === id && overlaps(each, span)))
      return refuse('SUPERVISOR_RECUSED', 'employer');
  }
  return null;
}

export const LEAVING_KINDS = ['RESIGNED', 'DISMISSED'] as const;
/** How a term ends before its last day: 辞任 (S-3.8), or dismissal for cause (A29). */
export type LeavingKind = (typeof LEAVING_KINDS)[number];

export interface LeavingInput {
  kind: LeavingKind;
  /** The last day served. */
  on: string;
  reason: string;
  /** Of a dismissal: the bureau's decision. */
  documentNumber: string | null;
}

/** Decides whether a running term ends early; a dismissal rests on a document of the bureau (A29). */
export function decideLeaving(
  { kind, on, reason, documentNumber }: LeavingInput,
  term: Span | undefined,
): Refusal[] | LeavingInput {
  if (!term) return [refuse('SUPERVISOR_UNKNOWN', 'supervisorId')];
  const refusals = [
    ...(isCivilDate(on) ? [] : [refuse('NOT_A_DATE', 'on')]),
    ...(tidy(reason) === null ? [refuse('REASON_MISSING', 'reason')] : []),
    ...(kind === 'DISMISSED' && tidy(documentNumber) === null
      ? [refuse('DOCUMENT_MISSING', 'documentNumber')]
      : []),
    ...refuseLong({ reason, documentNumber }),
    ...refuseIdentityNumbers({ reason }),
  ];
  if (refusals.length > 0) return refusals;
  if (on < term.from) return [refuse('END_BEFORE_START', 'on')];
  if (term.to !== null && on >= term.to) return [refuse('ALREADY_ENDED', 'on')];
  return { kind, on, reason: reason.trim(), documentNumber: tidy(documentNumber) };
}
