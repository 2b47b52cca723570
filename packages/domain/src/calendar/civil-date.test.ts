import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  civilDate,
  daysBetween,
  daysInMonth,
  fromDayNumber,
  isCivilDate,
  isLeapYear,
  monthOf,
  parseCivilDate,
  toDayNumber,
  weekday,
  yearOf,
} from './civil-date';

const anyDay = fc.integer({ min: toDayNumber('0001-01-01'), max: toDayNumber('9999-12-31') });

describe('civil dates (semantics 1)', () => {
  it.each(['2025-02-28', '2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(parseCivilDate(text)).toBe(text);
  });

  it.each([
    ...['2025-02-29', '1900-02-29', '2025-00-10', '2025-13-01', '2025-04-31', '2025-01-00', '0000-01-01'],
    ...[
      '2025-1-1',
      '2025/01/01',
      '20250101',
      ' 2025-01-01',
      '2025-01-01T00:00:00Z',
      '2025-01-01\n',
      '２０２５-01-01',
    ],
  ])('%j is not', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => parseCivilDate(text)).toThrow(RangeError);
  });

  it('numbers days without a gap: the next number is the next day', () => {
    expect([toDayNumber('1970-01-01'), toDayNumber('2000-03-01'), fromDayNumber(-1)]).toEqual([
      0,
      11_017,
      '1969-12-31',
    ]);
    fc.assert(
      fc.property(anyDay, (number) => {
        const date = fromDayNumber(number);
        expect(isCivilDate(date)).toBe(true);
        expect(toDayNumber(date)).toBe(number);
      }),
    );
  });

  it('compares as text as it does as number', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(fromDayNumber(a) < fromDayNumber(b)).toBe(a < b);
        expect(daysBetween(fromDayNumber(a), fromDayNumber(b))).toBe(b - a);
      }),
    );
  });

  it('adds days over every border, and refuses to leave the calendar', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
    expect(addDays('2025-01-01', -1)).toBe('2024-12-31');
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => addDays('0001-01-01', -1)).toThrow(RangeError);
  });

  it.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-11-15', 14, '2027-01-15'],
    ['2025-01-15', -1, '2024-12-15'],
    ['2025-01-15', -13, '2023-12-15'],
  ])('%s + %i months is %s: clamped to the end of the month', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('adding months lands in that month, on that day or on its last', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (number, months) => {
        const date = fromDayNumber(Math.min(number, toDayNumber('9990-01-01')));
        const later = addMonths(date, months);
        expect(yearOf(later) * 12 + monthOf(later)).toBe(yearOf(date) * 12 + monthOf(date) + months);
        expect(later.slice(8) <= date.slice(8)).toBe(true);
      }),
    );
  });

  it('knows the weekdays, also before 1970', () => {
    expect(['1969-12-28', '1969-12-29', '1970-01-01', '2025-10-01', '2026-02-01'].map(weekday)).toEqual([
      7, 1, 4, 3, 7,
    ]);
  });

  it('knows leap years and months', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect([
      daysInMonth(2024, 2),
      daysInMonth(2025, 2),
      daysInMonth(2025, 12),
      daysInMonth(2025, 13),
    ]).toEqual([29, 28, 31, 0]);
    expect(() => civilDate(2025, 2, 29)).toThrow(RangeError);
  });
});
