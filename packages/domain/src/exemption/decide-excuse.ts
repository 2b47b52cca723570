import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import { LONGEST_GROUNDS } from './ask-excuse';
import { type ExcuseKind, type ExcuseState, type ExcuseVerdict, isOpenTo } from './excuse';

/** A request as the bureau above finds it. */
export interface RequestToDecide {
  kind: ExcuseKind;
  state: ExcuseState;
  /** The bureau directly above the one that asks. */
  aboveId: string | null;
  /** Last day on which granting it still excuses the duty; null for every window and for 不适用. */
  decideBy: CivilDate | null;
}

export interface VerdictInput {
  verdict: ExcuseVerdict;
  reason: string;
  /** For 不适用: the day it is confirmed from; today when not given. */
  holdsFrom: string | null;
}

/** A decision fit to be stored. */
export interface VerdictDraft {
  verdict: ExcuseVerdict;
  reason: string;
  decidedOn: CivilDate;
  holdsFrom: CivilDate | null;
}

/**
 * Decides whether a bureau may decide a request so (A6, A7, semantics 10 and 11). Only the level above decides:
 * whoever decides is never of the bureau that asks. What would come too late to excuse anything is not granted.
 */
export function decideVerdict(
  input: VerdictInput,
  request: RequestToDecide,
  deciderTenantId: string,
  today: CivilDate,
): Refusal[] | VerdictDraft {
  const { verdict } = input;
  const reason = input.reason.trim();
  const isGranted = verdict === 'GRANTED';
  const refusals = [
    ...(request.aboveId === deciderTenantId ? [] : [refuse('NOT_LEVEL_ABOVE', 'id')]),
    ...(isOpenTo(request.state, isGranted ? 'GRANT' : 'REFUSE') ? [] : [refuse('EXCUSE_DECIDED', 'id')]),
    ...(isGranted && request.decideBy !== null && today > request.decideBy
      ? [refuse('DECIDED_TOO_LATE', 'verdict')]
      : []),
    ...(!isGranted && reason === '' ? [refuse('REASON_MISSING', 'reason')] : []),
    ...(reason.length > LONGEST_GROUNDS ? [refuse('TEXT_TOO_LONG', 'reason')] : []),
    ...refuseDay(input, request, today),
  ];
  if (refusals.length > 0) return refusals;
  const holdsFrom = isGranted && request.kind === 'NOT_APPLICABLE' ? (input.holdsFrom ?? today) : null;
  return { verdict, reason, decidedOn: today, holdsFrom };
}

/** Whether taking a request back would still do anything: a granted one whose window is over has done all it could. */
export function isWithdrawable(
  { state, decideBy }: Pick<RequestToDecide, 'state' | 'decideBy'>,
  today: CivilDate,
): boolean {
  const isOver = state === 'GRANTED' && decideBy !== null && today > decideBy;
  return isOpenTo(state, 'WITHDRAW') && !isOver;
}

/** Decides whether a request is taken back. */
export function decideWithdrawal(
  request: Pick<RequestToDecide, 'state' | 'decideBy'>,
  reason: string,
  today: CivilDate,
): Refusal[] {
  return [
    ...(isWithdrawable(request, today) ? [] : [refuse('EXCUSE_ENDED', 'id')]),
    ...(reason.trim() === '' ? [refuse('REASON_MISSING', 'reason')] : []),
    ...(reason.length > LONGEST_GROUNDS ? [refuse('TEXT_TOO_LONG', 'reason')] : []),
  ];
}

/** What was not known yet cannot have been excused: a confirmation reaches forward, never back. */
function refuseDay({ holdsFrom }: VerdictInput, { kind }: RequestToDecide, today: CivilDate): Refusal[] {
  if (holdsFrom === null || kind === 'EXEMPTION') return [];
  if (!isCivilDate(holdsFrom)) return [refuse('NOT_A_DATE', 'holdsFrom')];
  return holdsFrom < today ? [refuse('DATE_IN_PAST', 'holdsFrom')] : [];
}
