import type { RuleVersion } from '../rules/rule';
import type { SchemeItem, ScoringMethod } from '../rules/scheme';
import { costsMarks } from '../rules/strength';
import { dutyKey, type JudgedDuty } from './duty';

/** A mark given by hand, with a reason, and confirmed by a second person. */
export interface ManualMark {
  itemCode: string;
  /** Hundredths. */
  mark: number;
  reason: string;
  markedBy: string;
  confirmedBy: string;
}

/** One line of the trail: every deduction names its duty, clause and reason (每一分有据). */
export interface TrailLine {
  kind: 'DEDUCTION' | 'BONUS' | 'MANUAL';
  /** Hundredths, negative for a deduction; 0 where the floor or the cap was already reached. */
  amount: number;
  dutyKey: string | null;
  ruleCode: string | null;
  clause: string | null;
  /** The status that cost or earned the marks, or the words of whoever gave them. */
  reason: string;
}

/** A duty with the rule version it was judged by. */
export interface CountedDuty {
  duty: JudgedDuty;
  rule: RuleVersion;
}

/** The trail of one item; its amounts add up to what the item gained or lost. */
export function trailOf(
  item: SchemeItem,
  counted: readonly CountedDuty[],
  manual: ManualMark | null,
): TrailLine[] {
  const { method } = item;
  if (method.kind === 'MANUAL') return manual ? [manualLine(manual)] : [];
  const own = counted.filter(({ rule }) => method.ruleCodes.includes(rule.code));
  if (method.kind === 'BONUS') return bonusLines(method.cap, method.step, own, manual);
  const binding = own.filter(({ rule }) => costsMarks(rule.strength));
  return deductionLines(item.fullMark, method, binding);
}

/** What is wrong with a mark given by hand, or null. */
export function findManualMarkProblem(mark: ManualMark, item: SchemeItem): string | null {
  const most = item.method.kind === 'BONUS' ? item.method.cap : item.fullMark;
  if (item.method.kind !== 'MANUAL' && item.method.kind !== 'BONUS') return 'NOT_MARKED_BY_HAND';
  if (!Number.isInteger(mark.mark) || mark.mark < 0 || mark.mark > most) return 'MARK_OUT_OF_RANGE';
  if (mark.reason.trim() === '') return 'REASON_MISSING';
  return mark.confirmedBy === '' || mark.confirmedBy === mark.markedBy ? 'SECOND_PERSON_MISSING' : null;
}

type Deducting = Extract<ScoringMethod, { kind: 'DEDUCT_PER_MISS' | 'RATIO' | 'BINARY' }>;

function deductionLines(fullMark: number, method: Deducting, binding: readonly CountedDuty[]): TrailLine[] {
  const decided = binding.filter(({ duty }) => isMiss(duty) || isDone(duty));
  const costly = decided.filter(
    ({ duty }) => isMiss(duty) || (duty.status === 'MET_LATE' && method.kind === 'DEDUCT_PER_MISS'),
  );
  let left = fullMark;
  return costly.flatMap(({ duty, rule }, index) => {
    const asked = costOf(duty, index, decided.length, fullMark, method);
    const amount = Math.min(left, asked);
    left -= amount;
    return asked === 0 ? [] : dutyLine('DEDUCTION', -amount, duty, rule);
  });
}

function costOf(
  duty: JudgedDuty,
  index: number,
  decided: number,
  fullMark: number,
  method: Deducting,
): number {
  switch (method.kind) {
    case 'DEDUCT_PER_MISS':
      return isMiss(duty) ? method.step : method.lateStep;
    case 'BINARY':
      return fullMark;
    case 'RATIO':
      // Each miss takes the step from one rounded share to the next, so the lines add up to the hundredth.
      return lostShare(fullMark, index + 1, decided) - lostShare(fullMark, index, decided);
  }
}

/** `fullMark × missed ÷ decided`, to the nearest hundredth, in integers. */
function lostShare(fullMark: number, missed: number, decided: number): number {
  return Math.floor((2 * fullMark * missed + decided) / (2 * decided));
}

function bonusLines(
  cap: number,
  step: number,
  own: readonly CountedDuty[],
  manual: ManualMark | null,
): TrailLine[] {
  let left = cap;
  const take = (asked: number) => {
    const amount = Math.min(left, asked);
    left -= amount;
    return amount;
  };
  const earned = own
    .filter(({ duty }) => step > 0 && duty.status === 'MET')
    .map(({ duty, rule }) => dutyLine('BONUS', take(step), duty, rule));
  return manual ? [...earned, { ...manualLine(manual), amount: take(manual.mark) }] : earned;
}

function dutyLine(
  kind: 'DEDUCTION' | 'BONUS',
  amount: number,
  duty: JudgedDuty,
  rule: RuleVersion,
): TrailLine {
  return {
    kind,
    // Never −0: it would not survive the canonical form.
    amount: amount === 0 ? 0 : amount,
    dutyKey: dutyKey(duty),
    ruleCode: rule.code,
    clause: rule.clause,
    reason: duty.status,
  };
}

function manualLine({ mark, reason }: ManualMark): TrailLine {
  return { kind: 'MANUAL', amount: mark, dutyKey: null, ruleCode: null, clause: null, reason };
}

function isMiss({ status }: JudgedDuty): boolean {
  return status === 'MISSED' || status === 'OVERDUE';
}

function isDone({ status }: JudgedDuty): boolean {
  return status === 'MET' || status === 'MET_LATE';
}
