import { addDays, addMonths, type CivilDate, isCivilDate } from '../calendar/civil-date';
import type { WorkingDayCalendar } from '../calendar/working-days';
import { type Refusal, refuse } from '../refusal';

/** `2026-10`, a month of the calendar in Asia/Shanghai. */
export type Month = string;

export const firstDayOf = (month: Month): CivilDate => `${month}-01`;
export const lastDayOf = (month: Month): CivilDate => addDays(addMonths(firstDayOf(month), 1), -1);
export const monthContaining = (date: CivilDate): Month => date.slice(0, 7);
export const monthBefore = (month: Month): Month => monthContaining(addDays(firstDayOf(month), -1));

/** Why a month can have no bulletin: it is none, or it has not begun. */
export function refuseBulletinMonth(month: string, today: CivilDate): Refusal | null {
  if (month.length !== 7 || !isCivilDate(`${month}-01`) || month < '2000-01')
    return refuse('NOT_A_MONTH', 'month');
  return month > monthContaining(today) ? refuse('MONTH_IN_FUTURE', 'month') : null;
}

/** The day on which the bulletin of the month before is made (semantics 12). */
export function firstWorkingDayOf(month: Month, calendar: WorkingDayCalendar): CivilDate {
  return calendar.addWorkingDays(addDays(firstDayOf(month), -1), 1);
}
