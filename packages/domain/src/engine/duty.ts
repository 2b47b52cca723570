import type { CivilDate } from '../calendar/civil-date';
import type { EvidenceKind } from './evidence';

export const DUTY_STATUSES = [
  'UPCOMING',
  'OPEN',
  'DUE_SOON',
  'MET',
  'MET_LATE',
  'OVERDUE',
  'MISSED',
  'EXEMPT',
  'NOT_APPLICABLE',
  'PENDING_CONFIG',
  'CANCELLED',
] as const;
export type DutyStatus = (typeof DUTY_STATUSES)[number];

export const TRIGGER_KINDS = ['PERIODIC', 'SLOTS', 'EVENT', 'STANDING', 'ONCE'] as const;
export type TriggerKind = (typeof TRIGGER_KINDS)[number];

export const SUBJECT_KINDS = ['TENANT', 'POSITION', 'ORGANISATION', 'PANEL', 'AGREEMENT', 'EVENT'] as const;
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const SETTLEMENTS = ['EXEMPT', 'NOT_APPLICABLE', 'PENDING_CONFIG', 'CANCELLED'] as const;
/** Why nothing is owed although a duty exists (engine.md, semantics 4, 7, 9–11). */
export type Settlement = (typeof SETTLEMENTS)[number];

/** One thing owed by one subject in one window: natural key `(ruleCode, subjectId, windowKey)`. */
export interface OwedDuty {
  ruleCode: string;
  ruleVersion: number;
  trigger: TriggerKind;
  subjectKind: SubjectKind;
  subjectId: string;
  windowKey: string;
  opensOn: CivilDate;
  /** Last day on which it is in time, inclusive. */
  dueOn: CivilDate;
  /** Pieces of evidence needed. */
  count: number;
  /** Days before `dueOn` from which it counts as due soon (`dueOn − asOf ≤ dueSoonDays`). */
  dueSoonDays: number;
}

/** What happened, and nothing else: the status is a function of this and a day (engine.md, semantics 8). */
export interface DutyOutcome {
  satisfiedOn: CivilDate | null;
  lateEntry: boolean;
  settlement: Settlement | null;
  /** `VACANCY`, an exemption's reason code, the statement of an inapplicability … */
  settlementReason: string | null;
}

/** Why one piece of evidence counted or not; `USED` counted. */
export const VERDICTS = [
  'USED',
  'SURPLUS',
  'VOIDED',
  'OUTSIDE_WINDOW',
  'NOT_YET_KNOWN',
  'WHERE_FAILED',
] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface ConsideredEvidence {
  evidenceId: string;
  kind: EvidenceKind;
  on: CivilDate;
  verdict: Verdict;
  /** For `WHERE_FAILED`: the code of the condition that failed, e.g. `BY_PROXY`. */
  condition: string | null;
}

export interface JudgedDuty extends OwedDuty, DutyOutcome {
  status: DutyStatus;
  considered: ConsideredEvidence[];
}

/** Identifies a duty among all duties of its tenant, whatever was derived when. */
export function dutyKey(duty: Pick<OwedDuty, 'ruleCode' | 'subjectId' | 'windowKey'>): string {
  return `${duty.ruleCode}|${duty.subjectId}|${duty.windowKey}`;
}
