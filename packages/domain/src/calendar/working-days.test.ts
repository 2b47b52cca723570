import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber, toDayNumber, weekday } from './civil-date';
import { seedDays, seedYears } from './seed-days';
import { type CalendarDay, workingDayCalendar } from './working-days';

const seeded = workingDayCalendar(seedYears().flatMap(seedDays));

describe('working days (semantics 12)', () => {
  it.each([
    ['2025-01-26', true, '春节 make-up Sunday'],
    ['2025-01-28', false, '除夕'],
    ['2025-10-01', false, '国庆'],
    ['2025-10-09', true, 'Thursday after'],
    ['2025-10-11', true, 'make-up Saturday'],
    ['2025-10-12', false, 'Sunday'],
  ])('%s works: %s (%s)', (date, works) => {
    expect(seeded.isWorkingDay(date)).toBe(works);
  });

  it('counts from the day after, over holidays, and 0 is the day itself', () => {
    expect(seeded.addWorkingDays('2025-09-30', 1)).toBe('2025-10-09');
    expect(seeded.addWorkingDays('2025-09-30', 3)).toBe('2025-10-11');
    expect(seeded.addWorkingDays('2025-10-01', 0)).toBe('2025-10-01');
    expect(() => seeded.addWorkingDays('2025-10-01', -1)).toThrow(RangeError);
    expect(() => seeded.addWorkingDays('2025-10-01', 1.5)).toThrow(RangeError);
  });

  it('assumes Monday to Friday for a year without data, and says so', () => {
    expect([2003, 2004, 2026, 2027].map(seeded.isYearKnown)).toEqual([false, true, true, false]);
    expect(seedDays(2027)).toEqual([]);
    expect(seeded.isWorkingDay('2027-10-01')).toBe(true);
    expect(seeded.isWorkingDay('2027-10-02')).toBe(false);
  });

  it('seeds names and kinds, in order of days', () => {
    const days = seedDays(2025);
    expect(days).toContainEqual({ on: '2025-10-11', kind: 'MAKEUP_WORKDAY', name: '国庆节' });
    expect(days).toContainEqual({ on: '2025-01-01', kind: 'HOLIDAY', name: '元旦' });
    expect(days.map(({ on }) => on)).toEqual(days.map(({ on }) => on).sort());
  });

  it('equals counting one day after another', () => {
    const start = toDayNumber('2025-01-01');
    const offset = fc.nat(400);
    const row = fc.record({
      on: offset.map((days) => fromDayNumber(start + days)),
      kind: fc.constantFrom('HOLIDAY' as const, 'MAKEUP_WORKDAY' as const),
      name: fc.constant(''),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(row, { selector: ({ on }) => on, maxLength: 80 }),
        offset,
        fc.nat(40),
        (rows: CalendarDay[], days, count) => {
          const calendar = workingDayCalendar(rows);
          const from = fromDayNumber(start + days);
          const kinds = Object.fromEntries(rows.map(({ on, kind }) => [on, kind]));
          let date = from;
          for (let left = count; left > 0; ) {
            date = addDays(date, 1);
            if (kinds[date] === 'MAKEUP_WORKDAY' || (kinds[date] !== 'HOLIDAY' && weekday(date) <= 5)) left--;
          }
          expect(calendar.addWorkingDays(from, count)).toBe(date);
        },
      ),
    );
  });
});
