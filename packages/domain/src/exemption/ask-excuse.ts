import type { CivilDate } from '../calendar/civil-date';
import { addDays, daysBetween } from '../calendar/civil-date';
import type { DutyStatus, OwedDuty } from '../engine/duty';
import type { OrganisationType } from '../engine/facts';
import { type Refusal, refuse } from '../refusal';
import type { RuleVersion } from '../rules/rule';
import type { ExcuseKind, ExcuseState } from './excuse';

/** The duty on which somebody asks to be excused. */
export type ExcusableDuty = Pick<
  OwedDuty,
  'ruleCode' | 'ruleVersion' | 'subjectId' | 'windowKey' | 'dueOn'
> & {
  status: DutyStatus;
};

/** A request about the same rule and subject, as it stands today. */
export interface EarlierRequest {
  kind: ExcuseKind;
  state: ExcuseState;
  windowKey: string | null;
  /** Last day a confirmed 不适用 holds. */
  lastDay: CivilDate | null;
}

export interface Grounds {
  grounds: string;
  documentNumber: string;
  documentTitle: string;
}

/** A request for exemption as it is made: of this duty, or of every window of its rule and subject. */
export interface ExemptionInput extends Grounds {
  reasonCode: string;
  everyWindow: boolean;
}

export interface StatementInput extends Grounds {
  missing: OrganisationType;
}

/** A request fit to be stored. `decideBy` is the last day on which granting it still excuses the duty. */
export interface ExcuseDraft extends Grounds {
  kind: ExcuseKind;
  windowKey: string | null;
  decideBy: CivilDate | null;
  reasonCode: string | null;
  missing: OrganisationType | null;
  askedOn: CivilDate;
}

export const LONGEST_GROUNDS = 2_000;
/** A 不适用 may be stated anew from so many days before it runs out, so that it need not lapse in between. */
export const RESTATE_DAYS = 60;

const SETTLED: ReadonlySet<DutyStatus> = new Set(['MET', 'MET_LATE', 'CANCELLED', 'PENDING_CONFIG']);

/** The last day on which an exemption of a duty can be approved (semantics 11). */
export function lastDayToExempt(
  duty: Pick<OwedDuty, 'dueOn'>,
  rule: Pick<RuleVersion, 'graceDays'>,
): CivilDate {
  return addDays(duty.dueOn, rule.graceDays);
}

/** Whether there is anything left to be excused of: a 不适用 may be stated anew, a duty that was met may not. */
export function isOwed(status: DutyStatus): boolean {
  return !SETTLED.has(status);
}

/** Whether an exemption of a duty can be asked for on a day: the rule knows reasons, and it is not too late. */
export function isExemptible(
  duty: Pick<ExcusableDuty, 'dueOn' | 'status'>,
  rule: Pick<RuleVersion, 'graceDays' | 'exemption'>,
  today: CivilDate,
): boolean {
  return rule.exemption !== null && isUnexcused(duty.status) && today <= lastDayToExempt(duty, rule);
}

/** Decides whether a request for exemption is taken (原则上, A7): all that is wrong with it, or what to store. */
export function decideExemptionRequest(
  input: ExemptionInput,
  duty: ExcusableDuty,
  rule: RuleVersion,
  earlier: readonly EarlierRequest[],
  today: CivilDate,
): Refusal[] | ExcuseDraft {
  const windowKey = input.everyWindow ? null : duty.windowKey;
  const refusals = [
    ...refuseExemption(input, duty, rule, today),
    ...refuseGrounds(input),
    ...(input.documentNumber.trim() === '' ? [refuse('DOCUMENT_MISSING', 'documentNumber')] : []),
    ...(earlier.some((one) => one.kind === 'EXEMPTION' && one.windowKey === windowKey && isAlive(one))
      ? [refuse('EXCUSE_ASKED', 'dutyId')]
      : []),
  ];
  if (refusals.length > 0) return refusals;
  return {
    kind: 'EXEMPTION',
    windowKey,
    decideBy: windowKey === null ? null : lastDayToExempt(duty, rule),
    reasonCode: input.reasonCode,
    missing: null,
    askedOn: today,
    ...trimmed(input),
  };
}

/**
 * Decides whether a statement that a rule does not apply is taken (A6). `missing` are the institutions whose
 * absence would be a ground here (`missingInstitutions`); a statement still in force may be made anew shortly
 * before it runs out.
 */
export function decideStatement(
  input: StatementInput,
  duty: Pick<ExcusableDuty, 'status'>,
  missing: readonly OrganisationType[],
  earlier: readonly EarlierRequest[],
  today: CivilDate,
): Refusal[] | ExcuseDraft {
  const refusals = [
    ...refuseStatement(input, duty, missing),
    ...refuseGrounds(input),
    ...(earlier.some((one) => one.kind === 'NOT_APPLICABLE' && isAlive(one) && !isRunningOut(one, today))
      ? [refuse('EXCUSE_ASKED', 'dutyId')]
      : []),
  ];
  if (refusals.length > 0) return refusals;
  return {
    kind: 'NOT_APPLICABLE',
    windowKey: null,
    decideBy: null,
    reasonCode: null,
    missing: input.missing,
    askedOn: today,
    ...trimmed(input),
  };
}

function refuseExemption(
  { reasonCode, everyWindow }: ExemptionInput,
  duty: ExcusableDuty,
  rule: RuleVersion,
  today: CivilDate,
): Refusal[] {
  if (rule.exemption === null) return [refuse('NOT_EXEMPTIBLE', 'dutyId')];
  const unknown = rule.exemption.reasonCodes.includes(reasonCode)
    ? []
    : [refuse('EXCUSE_REASON_UNKNOWN', 'reasonCode')];
  if (!isUnexcused(duty.status)) {
    return [...unknown, refuse('NOTHING_TO_EXCUSE', 'dutyId')];
  }
  const isLate = !everyWindow && today > lastDayToExempt(duty, rule);
  return isLate ? [...unknown, refuse('EXEMPTION_TOO_LATE', 'dutyId')] : unknown;
}

function refuseStatement(
  { missing }: StatementInput,
  { status }: Pick<ExcusableDuty, 'status'>,
  wanting: readonly OrganisationType[],
): Refusal[] {
  if (!isOwed(status)) return [refuse('NOTHING_TO_EXCUSE', 'dutyId')];
  if (wanting.length === 0) return [refuse('NOTHING_MISSING', 'dutyId')];
  return wanting.includes(missing) ? [] : [refuse('INSTITUTION_NOT_MISSING', 'missing')];
}

function refuseGrounds({ grounds, documentNumber, documentTitle }: Grounds): Refusal[] {
  const tooLong = Object.entries({ grounds, documentNumber, documentTitle })
    .filter(([, text]) => text.length > LONGEST_GROUNDS)
    .map(([path]) => refuse('TEXT_TOO_LONG', path));
  return [
    ...(grounds.trim() === '' ? [refuse('REASON_MISSING', 'grounds')] : []),
    ...(documentTitle.trim() === '' ? [refuse('DOCUMENT_MISSING', 'documentTitle')] : []),
    ...tooLong,
  ];
}

function isUnexcused(status: DutyStatus): boolean {
  return isOwed(status) && status !== 'EXEMPT' && status !== 'NOT_APPLICABLE';
}

/** Asked, or in force: a second one would say nothing more. */
function isAlive({ state }: EarlierRequest): boolean {
  return state === 'ASKED' || state === 'GRANTED';
}

/** Whether a confirmed 不适用 is to be stated anew lest it lapse (semantics 10). */
export function isRunningOut(
  { state, lastDay }: Pick<EarlierRequest, 'state' | 'lastDay'>,
  today: CivilDate,
): boolean {
  return state === 'GRANTED' && lastDay !== null && daysBetween(today, lastDay) <= RESTATE_DAYS;
}

function trimmed({ grounds, documentNumber, documentTitle }: Grounds): Grounds {
  return {
    grounds: grounds.trim(),
    documentNumber: documentNumber.trim(),
    documentTitle: documentTitle.trim(),
  };
}
