import type { CivilDate } from './civil-date';
import { fromDayNumber, toDayNumber } from './civil-date';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** China keeps one time without summer time since 1992, long before the first instant this platform stores. */
const OFFSET = 8 * 60 * MINUTE;

/** The civil day in Asia/Shanghai at an instant, given as milliseconds since 1970. */
export function civilDateAt(epochMs: number): CivilDate {
  return fromDayNumber(Math.floor((epochMs + OFFSET) / DAY));
}

/** The minute of that civil day, 0 to 1439. */
export function minuteOfDayAt(epochMs: number): number {
  return Math.floor(((((epochMs + OFFSET) % DAY) + DAY) % DAY) / MINUTE);
}

/** The instant at which a civil day begins in Asia/Shanghai, in milliseconds since 1970. */
export function startOfDay(day: CivilDate): number {
  return toDayNumber(day) * DAY - OFFSET;
}
