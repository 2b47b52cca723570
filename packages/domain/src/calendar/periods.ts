import type { CivilDate } from './civil-date';
import { civilDate, daysInMonth, monthOf, yearOf } from './civil-date';

export const PERIOD_UNITS = ['month', 'quarter', 'halfYear', 'year'] as const;
/** Calendar periods, never rolling ones (A8). */
export type PeriodUnit = (typeof PERIOD_UNITS)[number];

/** A stretch of days in which something is owed, named by its key: `2026-03`, `2026-Q2`, `2026-H1`, `2026`. */
export interface DutyWindow {
  key: string;
  from: CivilDate;
  to: CivilDate;
}

/** A window together with how many pieces of evidence it asks for. */
export interface CountedWindow extends DutyWindow {
  count: number;
}

/** A slot of every year, `MM-DD` to `MM-DD`; one that ends before it begins runs into the next year (A19). */
export interface YearlySlot {
  key: string;
  from: string;
  to: string;
  count: number;
}

const MONTHS: Record<PeriodUnit, number> = { month: 1, quarter: 3, halfYear: 6, year: 12 };

/** The calendar period a day lies in. */
export function periodContaining(unit: PeriodUnit, date: CivilDate): CountedWindow {
  return periodAt(unit, Math.floor(monthIndex(date) / MONTHS[unit]), 1);
}

/** Every calendar period that has a day in `[from, to]`, in order, each asking for `count`. */
export function periodsTouching(
  unit: PeriodUnit,
  from: CivilDate,
  to: CivilDate,
  count = 1,
): CountedWindow[] {
  const windows: CountedWindow[] = [];
  const last = Math.floor(monthIndex(to) / MONTHS[unit]);
  for (let index = Math.floor(monthIndex(from) / MONTHS[unit]); index <= last; index++) {
    windows.push(periodAt(unit, index, count));
  }
  return windows;
}

/** Every yearly slot that has a day in `[from, to]`, in order; slots never stand in for each other (S-2.2c). */
export function slotsTouching(slots: readonly YearlySlot[], from: CivilDate, to: CivilDate): CountedWindow[] {
  const windows: CountedWindow[] = [];
  for (let year = yearOf(from) - 1; year <= yearOf(to); year++) {
    for (const slot of slots) {
      const window = {
        key: `${year}/${slot.key}`,
        from: dayOfYear(year, slot.from),
        to: dayOfYear(slot.to < slot.from ? year + 1 : year, slot.to),
        count: slot.count,
      };
      if (window.from <= to && from <= window.to) windows.push(window);
    }
  }
  return windows.sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? -1 : 1));
}

function periodAt(unit: PeriodUnit, index: number, count: number): CountedWindow {
  const first = index * MONTHS[unit];
  const last = first + MONTHS[unit] - 1;
  const year = Math.floor(first / 12);
  const from = civilDate(year, (first % 12) + 1, 1);
  const lastMonth = (last % 12) + 1;
  const to = civilDate(year, lastMonth, daysInMonth(year, lastMonth));
  return { key: periodKey(unit, from), from, to, count };
}

function periodKey(unit: PeriodUnit, from: CivilDate): string {
  const year = from.slice(0, 4);
  switch (unit) {
    case 'month':
      return from.slice(0, 7);
    case 'quarter':
      return `${year}-Q${(monthOf(from) + 2) / 3}`;
    case 'halfYear':
      return `${year}-H${monthOf(from) === 1 ? 1 : 2}`;
    case 'year':
      return year;
  }
}

function monthIndex(date: CivilDate): number {
  return yearOf(date) * 12 + monthOf(date) - 1;
}

/** `02-29` means the last day of February. */
function dayOfYear(year: number, monthDay: string): CivilDate {
  const month = Number(monthDay.slice(0, 2));
  return civilDate(year, month, Math.min(Number(monthDay.slice(3)), daysInMonth(year, month)));
}
