import type { CivilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/civil-date';
import type { RuleVersion } from '../rules/rule';
import { type Severity, type Strength, severityOf } from '../rules/strength';
import type { ConsideredEvidence, DutyStatus, JudgedDuty, Settlement } from './duty';

/** One thing to be said about a duty; the console has the words for every code. */
export type Sentence =
  | { code: 'OWED'; needed: number; opensOn: CivilDate; dueOn: CivilDate }
  | { code: 'BREACHED'; since: CivilDate; dueOn: CivilDate }
  | { code: 'SATISFIED'; on: CivilDate }
  | { code: 'SATISFIED_LATE'; on: CivilDate; daysLate: number }
  | { code: 'ENTERED_LATE' }
  | { code: 'SHORT_OF'; have: number; needed: number }
  | { code: 'NOTHING_COUNTS' }
  | { code: 'DAYS_LEFT'; days: number }
  | { code: 'DAYS_OVERDUE'; days: number }
  | { code: 'SETTLED'; settlement: Settlement; reason: string | null }
  | { code: 'MISS_IS'; severity: Severity };

/** What stands under 「依据」: everything a status rests on (semantics 13). */
export interface DutyReasons {
  ruleCode: string;
  ruleVersion: number;
  title: string;
  document: string;
  clause: string;
  quote: string;
  strength: Strength;
  status: DutyStatus;
  window: { key: string; from: CivilDate; to: CivilDate };
  needed: number;
  have: number;
  considered: readonly ConsideredEvidence[];
  settlement: Settlement | null;
  settlementReason: string | null;
  sentences: Sentence[];
}

/** The reasons of a judged duty, by the rule version it was judged by. */
export function explainDuty(duty: JudgedDuty, rule: RuleVersion, asOf: CivilDate): DutyReasons {
  const have = countingEvidence(duty);
  return {
    ruleCode: rule.code,
    ruleVersion: rule.version,
    title: rule.title,
    document: rule.sourceDocument,
    clause: rule.clause,
    quote: rule.quote,
    strength: rule.strength,
    status: duty.status,
    window: { key: duty.windowKey, from: duty.opensOn, to: duty.dueOn },
    needed: duty.count,
    have,
    considered: duty.considered,
    settlement: duty.settlement,
    settlementReason: duty.settlementReason,
    sentences: sentencesOf(duty, rule, have, asOf),
  };
}

/** How many pieces of evidence counted for a duty. */
export function countingEvidence(duty: JudgedDuty): number {
  return duty.considered.filter(({ verdict }) => verdict === 'USED' || verdict === 'SURPLUS').length;
}

function sentencesOf(duty: JudgedDuty, rule: RuleVersion, have: number, asOf: CivilDate): Sentence[] {
  const { opensOn, dueOn, count: needed, satisfiedOn, settlement } = duty;
  const sentences: Sentence[] = [
    duty.trigger === 'STANDING'
      ? { code: 'BREACHED', since: opensOn, dueOn }
      : { code: 'OWED', needed, opensOn, dueOn },
  ];
  if (duty.status === 'MET' && satisfiedOn) sentences.push({ code: 'SATISFIED', on: satisfiedOn });
  if (duty.status === 'MET_LATE' && satisfiedOn) {
    sentences.push({ code: 'SATISFIED_LATE', on: satisfiedOn, daysLate: daysBetween(dueOn, satisfiedOn) });
  }
  if (duty.lateEntry) sentences.push({ code: 'ENTERED_LATE' });
  if (settlement && settlement === duty.status) {
    sentences.push({ code: 'SETTLED', settlement, reason: duty.settlementReason });
  }
  if (isUnmet(duty.status)) {
    if (have > 0) sentences.push({ code: 'SHORT_OF', have, needed });
    else if (duty.considered.length > 0) sentences.push({ code: 'NOTHING_COUNTS' });
    sentences.push(
      asOf > dueOn
        ? { code: 'DAYS_OVERDUE', days: daysBetween(dueOn, asOf) }
        : { code: 'DAYS_LEFT', days: daysBetween(asOf, dueOn) },
    );
  }
  const severity = severityOf(rule.strength);
  if (severity && (duty.status === 'MISSED' || duty.status === 'OVERDUE')) {
    sentences.push({ code: 'MISS_IS', severity });
  }
  return sentences;
}

function isUnmet(status: DutyStatus): boolean {
  return ['UPCOMING', 'OPEN', 'DUE_SOON', 'MISSED', 'OVERDUE'].includes(status);
}
