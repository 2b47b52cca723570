import { civilDateAt, minuteOfDayAt } from '../calendar/shanghai';
import type { WorkingDayCalendar } from '../calendar/working-days';

const FROM = 8 * 60;
const TO = 20 * 60;

/**
 * Whether mail may go out at an instant (milliseconds since 1970): on a working day from 08:00 to 20:00 in Shanghai.
 * Outside it waits; the notice in the platform itself disturbs nobody and is written at once.
 */
export function isMailTime(epochMs: number, calendar: WorkingDayCalendar): boolean {
  const minute = minuteOfDayAt(epochMs);
  return calendar.isWorkingDay(civilDateAt(epochMs)) && minute >= FROM && minute < TO;
}
