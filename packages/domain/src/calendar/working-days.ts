import type { CivilDate } from './civil-date';
import { fromDayNumber, toDayNumber, weekday, yearOf } from './civil-date';

export const CALENDAR_DAY_KINDS = ['HOLIDAY', 'MAKEUP_WORKDAY'] as const;
export type CalendarDayKind = (typeof CALENDAR_DAY_KINDS)[number];

/** One row of the calendar table: a statutory day off, or a weekend day worked for it. */
export interface CalendarDay {
  on: CivilDate;
  kind: CalendarDayKind;
  name: string;
}

export interface WorkingDayCalendar {
  /** Whether the table has rows for a year; without, Monday–Friday is assumed and the console says so. */
  isYearKnown(year: number): boolean;
  isWorkingDay(date: CivilDate): boolean;
  /** The `count`-th working day after a day; the day itself is never counted, 0 gives it back. */
  addWorkingDays(date: CivilDate, count: number): CivilDate;
}

/** Builds the calendar from its table (engine.md, semantics 12); the order of rows does not matter. */
export function workingDayCalendar(rows: readonly CalendarDay[]): WorkingDayCalendar {
  const kinds = new Map(rows.map((row) => [row.on, row.kind]));
  const years = new Set(rows.map((row) => yearOf(row.on)));

  const isWorkingDay = (date: CivilDate) => {
    const kind = kinds.get(date);
    return kind ? kind === 'MAKEUP_WORKDAY' : weekday(date) <= 5;
  };

  return {
    isYearKnown: (year) => years.has(year),
    isWorkingDay,
    addWorkingDays: (date, count) => {
      if (!Number.isInteger(count) || count < 0)
        throw new RangeError(`Not a number of working days: ${count}`);
      let day = toDayNumber(date);
      for (let left = count; left > 0; ) {
        day++;
        if (isWorkingDay(fromDayNumber(day))) left--;
      }
      return fromDayNumber(day);
    },
  };
}
