import { badInput } from './errors';

/** A year that is one; PostgreSQL would stumble over others. */
export function calendarYear(year: number): number {
  if (year < 2000 || year > 2999) throw badInput('A year is written with four digits.', 'year');
  return year;
}

/**
 * SQL: whether a duty belongs to a year. A window belongs to the year it is due in; what stands until it is mended
 * belongs to every year in which it stood, or an old breach would be missed silently.
 */
export function isOfYear(duty: string, year: string, today: string): string {
  const [first, last] = [`make_date(${year}, 1, 1)`, `make_date(${year}, 12, 31)`];
  return `(${duty}.due_on between ${first} and ${last}
          or (${duty}.trigger not in ('PERIODIC', 'SLOTS') and ${duty}.settlement is null
              and ${duty}.opens_on <= ${last} and coalesce(${duty}.satisfied_on, ${today}) >= ${first}))`;
}
