import { badInput } from './errors';

/** A year that is one; PostgreSQL would stumble over others. */
export function calendarYear(year: number): number {
  if (year < 2000 || year > 2999) throw badInput('A year is written with four digits.', 'year');
  return year;
}

/**
 * SQL: the duties of some bureaus that belong to a year, as a source of rows. A window belongs to the year it is due
 * in; what stands until it is mended belongs to every year in which it stood, or an old breach would be missed
 * silently. Two branches and no `or`: each finds its rows by an index, over one bureau or a nation.
 */
export function dutiesOfYear(tenants: string, year: string, today: string): string {
  const [first, last] = [`make_date(${year}, 1, 1)`, `make_date(${year}, 12, 31)`];
  return `(select * from duties where tenant_id = any(${tenants}) and due_on between ${first} and ${last}
           union all
           select * from duties
            where tenant_id = any(${tenants}) and trigger not in ('PERIODIC', 'SLOTS') and settlement is null
              and opens_on <= ${last} and due_on not between ${first} and ${last}
              and coalesce(satisfied_on, ${today}) >= ${first})`;
}
