import type { DutyStatus } from '@mingcha/domain/engine/duty';

/** The look of a status: one colour and one shape each (design/console.md). */
export type Tone =
  | 'upcoming'
  | 'open'
  | 'soon'
  | 'met'
  | 'late'
  | 'over'
  | 'exempt'
  | 'na'
  | 'pending'
  | 'cancelled';

const TONES: Record<DutyStatus, Tone> = {
  UPCOMING: 'upcoming',
  OPEN: 'open',
  DUE_SOON: 'soon',
  MET: 'met',
  MET_LATE: 'late',
  OVERDUE: 'over',
  MISSED: 'over',
  EXEMPT: 'exempt',
  NOT_APPLICABLE: 'na',
  PENDING_CONFIG: 'pending',
  CANCELLED: 'cancelled',
};

/** Met after its day or entered after its day looks ochre for ever; it never turns green again. */
export function toneOf(duty: { status: DutyStatus; lateEntry: boolean }): Tone {
  return duty.status === 'MET' && duty.lateEntry ? 'late' : TONES[duty.status];
}

/** How many duties stand where; the fields of the contract's StatusCounts that the console reads. */
export interface Counts {
  met: number;
  metLate: number;
  missed: number;
  overdue: number;
  open: number;
  dueSoon: number;
  upcoming: number;
  pendingConfig: number;
  exempt: number;
}

export interface Standing {
  tone: Tone;
  /** Done, in time or not. */
  done: number;
  /** Whose day has come: done, missed or overdue. */
  due: number;
  unmet: number;
  /** Not due yet, but owed. */
  ahead: number;
}

/** A missed fifth is where a cell turns from a warning into an alarm. */
export const ALARM_SHARE = 0.8;

/** How a bureau stands with its duties: judged only by those whose day has come. */
export function standingOf(counts: Counts): Standing {
  const done = counts.met + counts.metLate;
  const unmet = counts.missed + counts.overdue;
  const due = done + unmet;
  const ahead = counts.open + counts.dueSoon + counts.upcoming;
  return { done, due, unmet, ahead, tone: standingTone(counts, { unmet, due, ahead }) };
}

function standingTone(counts: Counts, sums: { unmet: number; due: number; ahead: number }): Tone {
  if (sums.unmet > 0) return 'over';
  if (counts.dueSoon > 0) return 'soon';
  if (sums.due > 0) return counts.metLate > 0 ? 'late' : 'met';
  if (sums.ahead > 0) return counts.open > 0 ? 'open' : 'upcoming';
  if (counts.pendingConfig > 0) return 'pending';
  return counts.exempt > 0 ? 'exempt' : 'na';
}

/** Whole percent, rounded down: 199 of 200 is not "100 %". */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.floor((part / whole) * 100);
}
