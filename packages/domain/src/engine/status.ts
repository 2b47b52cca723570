import type { CivilDate } from '../calendar/civil-date';
import { daysBetween } from '../calendar/civil-date';
import type { DutyOutcome, DutyStatus, OwedDuty } from './duty';

/** What the status depends on, and nothing else; the columns of the table have the same names. */
export type StatusColumns = Pick<OwedDuty, 'trigger' | 'opensOn' | 'dueOn' | 'dueSoonDays'> &
  Pick<DutyOutcome, 'satisfiedOn' | 'settlement'>;

/**
 * The status of a duty on a day (semantics 8), from dates alone. The first line that holds decides:
 *
 * | # | condition                                                          | status     |
 * |---|--------------------------------------------------------------------|------------|
 * | 1 | satisfied_on <= as_of AND satisfied_on <= due_on                   | MET        |
 * | 2 | settlement IS NOT NULL                                             | settlement |
 * | 3 | satisfied_on <= as_of                                              | MET_LATE   |
 * | 4 | as_of < opens_on                                                   | UPCOMING   |
 * | 5 | as_of > due_on AND trigger IN ('PERIODIC', 'SLOTS')                | MISSED     |
 * | 6 | as_of > due_on                                                     | OVERDUE    |
 * | 7 | due_on - as_of <= due_soon_days                                    | DUE_SOON   |
 * | 8 | otherwise                                                          | OPEN       |
 *
 * A null `satisfied_on` makes lines 1 and 3 false. Windows cannot be cured, all else can (semantics 7).
 */
export function statusOf(duty: StatusColumns, asOf: CivilDate): DutyStatus {
  const { satisfiedOn, dueOn } = duty;
  const isSatisfied = satisfiedOn !== null && satisfiedOn <= asOf;
  if (isSatisfied && satisfiedOn <= dueOn) return 'MET';
  if (duty.settlement !== null) return duty.settlement;
  if (isSatisfied) return 'MET_LATE';
  if (asOf < duty.opensOn) return 'UPCOMING';
  if (asOf > dueOn) return isWindow(duty) ? 'MISSED' : 'OVERDUE';
  return daysBetween(asOf, dueOn) <= duty.dueSoonDays ? 'DUE_SOON' : 'OPEN';
}

/** Periodic and slot windows: no later act cures them. */
export function isWindow({ trigger }: Pick<OwedDuty, 'trigger'>): boolean {
  return trigger === 'PERIODIC' || trigger === 'SLOTS';
}
