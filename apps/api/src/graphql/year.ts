import { badInput } from './errors';

/** A year that is one; PostgreSQL would stumble over others. */
export function calendarYear(year: number): number {
  if (year < 2000 || year > 2999) throw badInput('A year is written with four digits.', 'year');
  return year;
}
