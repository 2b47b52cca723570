/** A civil day in Asia/Shanghai, `YYYY-MM-DD`. Compares as text; no instant ever decides a duty. */
export type CivilDate = string;

/** Days since 1970-01-01: what arithmetic on civil days is done in. */
export type DayNumber = number;

/** Later than every day a duty can touch; stands for an open end in comparisons. */
export const FOREVER: CivilDate = '9999-12-31';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The year of a civil day. */
export function yearOf(date: CivilDate): number {
  return twoDigits(date, 0) * 100 + twoDigits(date, 2);
}

/** The month of a civil day, 1–12. */
export function monthOf(date: CivilDate): number {
  return twoDigits(date, 5);
}

/** The day of the month, 1–31. */
export function dayOfMonth(date: CivilDate): number {
  return twoDigits(date, 8);
}

/** Whether a year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** How many days a month has; months are 1–12. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (MONTH_DAYS[month - 1] ?? 0);
}

/** Whether a text is a day that exists, written `YYYY-MM-DD`. */
export function isCivilDate(text: string): text is CivilDate {
  if (!SHAPE.test(text) || yearOf(text) === 0) return false;
  const day = dayOfMonth(text);
  return day >= 1 && day <= daysInMonth(yearOf(text), monthOf(text));
}

/** Reads `YYYY-MM-DD` and nothing else; throws on a day that does not exist. */
export function parseCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) throw new RangeError(`Not a civil date: ${text}`);
  return text;
}

/** The civil day of a year, a month (1–12) and a day of the month. */
export function civilDate(year: number, month: number, day: number): CivilDate {
  const isReal = year >= 1 && year <= 9999 && day >= 1 && day <= daysInMonth(year, month);
  if (!isReal) throw new RangeError(`Not a civil date: ${year}-${month}-${day}`);
  return write(year, month, day);
}

/**
 * Days since 1970-01-01, counted in the proleptic Gregorian calendar.
 * Source: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", `days_from_civil`.
 */
export function toDayNumber(date: CivilDate): DayNumber {
  const month = monthOf(date);
  const year = yearOf(date) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth(date) - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The civil day of a day number; the inverse of `toDayNumber` (Hinnant, `civil_from_days`). */
export function fromDayNumber(dayNumber: DayNumber): CivilDate {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (year < 1 || year > 9999) throw new RangeError(`Outside the civil calendar: day ${dayNumber}`);
  return write(year, month, dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1);
}

/** The day `days` after a day, or before it when negative. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(toDayNumber(date) + days);
}

/** The same day of the month `months` later, or the last day of that month when it is shorter. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = yearOf(date) * 12 + monthOf(date) - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return civilDate(year, month, Math.min(dayOfMonth(date), daysInMonth(year, month)));
}

/** `to − from` in days; 0 on the same day, negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return toDayNumber(to) - toDayNumber(from);
}

/** 1 for Monday … 7 for Sunday. */
export function weekday(date: CivilDate): number {
  const sinceMonday = (toDayNumber(date) + 3) % 7;
  return (sinceMonday < 0 ? sinceMonday + 7 : sinceMonday) + 1;
}

/** 1 January of a year. */
export function firstDayOfYear(year: number): CivilDate {
  return civilDate(year, 1, 1);
}

/** 31 December of a year. */
export function lastDayOfYear(year: number): CivilDate {
  return civilDate(year, 12, 31);
}

/** The earlier of two days. */
export function earlier(a: CivilDate, b: CivilDate): CivilDate {
  return a < b ? a : b;
}

/** The later of two days. */
export function later(a: CivilDate, b: CivilDate): CivilDate {
  return a > b ? a : b;
}

function twoDigits(date: CivilDate, at: number): number {
  return date.charCodeAt(at) * 10 + date.charCodeAt(at + 1) - 528;
}

function write(year: number, month: number, day: number): CivilDate {
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
