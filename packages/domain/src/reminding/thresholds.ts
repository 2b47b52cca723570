import { addDays, type CivilDate, daysBetween, later } from '../calendar/civil-date';
import type { WorkingDayCalendar } from '../calendar/working-days';
import type { OwedDuty } from '../engine/duty';
import { isWindow, type StatusColumns, statusOf } from '../engine/status';
import type { RuleEscalation, RuleVersion } from '../rules/rule';
import { severityOf } from '../rules/strength';
import type { StageName } from './stage';

/** Working days after the due day on which an undone duty goes up, where its rule says nothing else. */
export const DEFAULT_ESCALATION: RuleEscalation = { toLeaderAfter: 5, toCityAfter: 10 };

/** A miss that nothing can mend is in the lists for ever, but news only for so long after each of its stages. */
export const NEWS_FOR_DAYS = 31;

/** No stage of a missed duty is news later than this after its due day: 60 working days and the news of it. */
export const LOOK_BACK_DAYS = 180;

/** A stage and the day on which it is reached. */
export interface Threshold extends StageName {
  on: CivilDate;
}

export type Reminding = Pick<RuleVersion, 'reminders' | 'escalation' | 'strength'>;

/**
 * Every stage of a duty that stays undone, in the order in which it is reached.
 *
 * Days of `reminders` are days of the calendar (rule.ts). One that falls on a day off moves to the last working day
 * before it, though never before the window opens; one that lies before the window is dropped. Escalation counts
 * working days after the due day (semantics 12), and only a miss that is a violation goes up: 一般 and 宜 are
 * reminded of and no more. No word comes after a window that nothing can mend, but the one that it was missed.
 */
export function thresholdsOf(
  duty: Pick<OwedDuty, 'trigger' | 'opensOn' | 'dueOn'>,
  { reminders, escalation = DEFAULT_ESCALATION, strength }: Reminding,
  calendar: WorkingDayCalendar,
): Threshold[] {
  const { opensOn, dueOn } = duty;
  const isGone = isWindow(duty);
  const reached: Threshold[] = [...new Set(reminders)]
    .sort((a, b) => a - b)
    .filter((offset) => (offset > 0 ? !isGone : addDays(dueOn, offset) >= opensOn))
    .map((offset) => {
      const on = addDays(dueOn, offset);
      if (offset > 0) return { kind: 'AFTER', days: offset, on };
      const name: StageName =
        offset < 0 ? { kind: 'BEFORE', days: -offset } : { kind: 'DUE_DAY', days: null };
      return { ...name, on: later(opensOn, lastWorkingDay(on, calendar)) };
    });
  reached.push({ kind: isGone ? 'MISSED' : 'OVERDUE', days: null, on: addDays(dueOn, 1) });
  if (severityOf(strength) === 'VIOLATION') {
    const { toLeaderAfter, toCityAfter } = escalation;
    const after = (count: number) => calendar.addWorkingDays(dueOn, count);
    if (toLeaderAfter !== null) reached.push({ kind: 'TO_LEADER', days: null, on: after(toLeaderAfter) });
    if (toCityAfter !== null) reached.push({ kind: 'TO_CITY', days: null, on: after(toCityAfter) });
  }
  // The sort is stable: of two stages of one day, the one that says more stands last.
  return reached.sort((a, b) => daysBetween(b.on, a.on));
}

/** The day itself, or the last working day before it. */
function lastWorkingDay(on: CivilDate, calendar: WorkingDayCalendar): CivilDate {
  let day = on;
  while (!calendar.isWorkingDay(day)) day = addDays(day, -1);
  return day;
}

/** A duty as far as reminding looks at it. */
export interface RemindedDuty extends StatusColumns {
  /** Whether somebody to whom it was taken has answered for it (知悉并处理). */
  acknowledged: boolean;
}

/**
 * The stages that a duty has reached by a day and that still matter on it, latest last. None once it was acted on:
 * met, settled, or answered for by somebody to whom it was taken. Before the due day none after it counts, and
 * after it none before: a week without a run leaves one word to say, not seven.
 */
export function stagesReached(
  duty: RemindedDuty,
  reminding: Reminding,
  calendar: WorkingDayCalendar,
  today: CivilDate,
): Threshold[] {
  const status = statusOf(duty, today);
  const isPast = status === 'OVERDUE' || status === 'MISSED';
  if (duty.acknowledged || (!isPast && status !== 'OPEN' && status !== 'DUE_SOON')) return [];
  return thresholdsOf(duty, reminding, calendar).filter(({ kind, on }) => {
    const isBefore = kind === 'BEFORE' || kind === 'DUE_DAY';
    if (on > today || isBefore === isPast) return false;
    return status !== 'MISSED' || daysBetween(on, today) < NEWS_FOR_DAYS;
  });
}
