import type { CivilDate } from '../calendar/civil-date';
import { addDays, addMonths } from '../calendar/civil-date';
import type { WorkingDayCalendar } from '../calendar/working-days';
import type { DeadlineUnit } from '../rules/rule';

/**
 * The last day, inclusive, of a deadline that runs from an event. Hours are counted in whole civil days,
 * rounded up: no timestamp decides a duty (semantics 1).
 */
export function deadline(
  on: CivilDate,
  within: { n: number; unit: DeadlineUnit },
  calendar: WorkingDayCalendar,
): CivilDate {
  switch (within.unit) {
    case 'workingDays':
      return calendar.addWorkingDays(on, within.n);
    case 'days':
      return addDays(on, within.n);
    case 'hours':
      return addDays(on, Math.ceil(within.n / 24));
    case 'months':
      return addMonths(on, within.n);
  }
}
