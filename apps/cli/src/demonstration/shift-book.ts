import type { Book } from '@mingcha/domain/book/book';
import { addDays, addMonths } from '@mingcha/domain/calendar/civil-date';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function shiftRow<Row extends object>(row: Row, months: number): Row {
  const shifted = Object.entries(row).map(([field, value]) => [
    field,
    typeof value === 'string' && DATE.test(value) ? addMonths(value, months) : value,
  ]);
  return Object.fromEntries(shifted) as Row;
}

function entered<Row extends { on: string; recordedOn: string | null }>(
  rows: readonly Row[],
  lastDay: string,
): Row[] {
  return rows.filter(({ on, recordedOn }) => on <= lastDay && (recordedOn ?? on) <= lastDay);
}

/**
 * The sample year moved to another year, and cut off before the current month: what has not happened is not recorded,
 * and this month's duties are there to be done by whoever tries the demonstration.
 */
export function shiftBook(book: Book, years: number, today: string): Book {
  const months = years * 12;
  const lastDay = addDays(`${today.slice(0, 7)}-01`, -1);
  const moved = Object.fromEntries(
    Object.entries(book).map(([kind, rows]) => [kind, rows.map((row: object) => shiftRow(row, months))]),
  ) as unknown as Book;
  return {
    ...moved,
    contacts: entered(moved.contacts, lastDay),
    meetings: entered(moved.meetings, lastDay),
    inspections: entered(moved.inspections, lastDay),
    briefings: entered(moved.briefings, lastDay),
  };
}
