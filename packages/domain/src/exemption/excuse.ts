import type { CivilDate } from '../calendar/civil-date';
import { addDays, earlier } from '../calendar/civil-date';
import { lastDayConfirmed } from '../engine/not-applicable';

export const EXCUSE_KINDS = ['EXEMPTION', 'NOT_APPLICABLE'] as const;
/** What excuses a duty: 豁免 of what is owed in principle (A7), or 不适用 for want of an institution (A6). */
export type ExcuseKind = (typeof EXCUSE_KINDS)[number];

export const VERDICTS_ON_EXCUSES = ['GRANTED', 'REFUSED'] as const;
export type ExcuseVerdict = (typeof VERDICTS_ON_EXCUSES)[number];

export const EXCUSE_STATES = ['ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN', 'LAPSED'] as const;
/** Where a request stands. `LAPSED` comes with a day, all others with an act. */
export type ExcuseState = (typeof EXCUSE_STATES)[number];

export type ExcuseAct = 'GRANT' | 'REFUSE' | 'WITHDRAW';

/** The whole life of a request: what may be done where, and what it makes of it. */
const TRANSITIONS: Record<ExcuseState, Partial<Record<ExcuseAct, ExcuseState>>> = {
  ASKED: { GRANT: 'GRANTED', REFUSE: 'REFUSED', WITHDRAW: 'WITHDRAWN' },
  GRANTED: { WITHDRAW: 'WITHDRAWN' },
  REFUSED: {},
  WITHDRAWN: {},
  LAPSED: {},
};

/** What happened to a request, and nothing else: its state is a function of this and a day. */
export interface ExcuseHistory {
  kind: ExcuseKind;
  verdict: ExcuseVerdict | null;
  /** For a confirmed 不适用: the day it was confirmed from. */
  holdsFrom: CivilDate | null;
  /** For 不适用: since when the bureau has the institution after all. */
  foundedOn: CivilDate | null;
  withdrawnOn: CivilDate | null;
}

/** The last day a confirmed 不适用 holds (semantics 10); null where it does not run out by itself. */
export function lastDayHeld({ holdsFrom, foundedOn }: ExcuseHistory): CivilDate | null {
  if (holdsFrom === null) return null;
  const last = lastDayConfirmed(holdsFrom);
  return foundedOn === null ? last : earlier(last, addDays(foundedOn, -1));
}

/** Where a request stands on a day. */
export function excuseStateOn(history: ExcuseHistory, today: CivilDate): ExcuseState {
  if (history.withdrawnOn !== null) return 'WITHDRAWN';
  if (history.verdict === null) return 'ASKED';
  const last = lastDayHeld(history);
  return last !== null && last < today ? 'LAPSED' : history.verdict;
}

/** Whether an act is open to a request in this state. */
export function isOpenTo(state: ExcuseState, act: ExcuseAct): boolean {
  return TRANSITIONS[state][act] !== undefined;
}
