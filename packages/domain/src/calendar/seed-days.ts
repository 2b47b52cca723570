import table from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import type { CivilDate } from './civil-date';
import type { CalendarDay, CalendarDayKind } from './working-days';

// The table, not the library's functions: those answer Monday–Friday for years they know nothing of.
const HOLIDAYS: Record<CivilDate, string> = table.holidays;
const MAKEUP_WORKDAYS: Record<CivilDate, string> = table.workdays;

/** The years `chinese-days` truly has the State Council's arrangement for, in order. */
export function seedYears(): number[] {
  return [...new Set(Object.keys(HOLIDAYS).map((on) => Number(on.slice(0, 4))))].sort((a, b) => a - b);
}

/** The rows of one year to seed the calendar table with; none for a year without data. */
export function seedDays(year: number): CalendarDay[] {
  return [...daysOf(year, HOLIDAYS, 'HOLIDAY'), ...daysOf(year, MAKEUP_WORKDAYS, 'MAKEUP_WORKDAY')].sort(
    (a, b) => (a.on < b.on ? -1 : 1),
  );
}

function daysOf(year: number, days: Record<CivilDate, string>, kind: CalendarDayKind): CalendarDay[] {
  return Object.entries(days)
    .filter(([on]) => on.startsWith(`${year}-`))
    .map(([on, label]) => ({ on, kind, name: label.split(',')[1] ?? label }));
}
