import { describe, expect, it } from 'vitest';
import { workingDayCalendar } from '../calendar/working-days';
import { DUTY_STATUSES } from '../engine/duty';
import { countDuties } from './bulletin-figures';
import { firstWorkingDayOf, lastDayOf, monthBefore, refuseBulletinMonth } from './bulletin-month';

describe('the month of a bulletin', () => {
  it.each([
    ['2026-10', null],
    ['2026-11', null],
    ['2026-12', 'MONTH_IN_FUTURE'],
    ['2026-13', 'NOT_A_MONTH'],
    ['2026-1', 'NOT_A_MONTH'],
    ['2026-10-01', 'NOT_A_MONTH'],
    ['1999-12', 'NOT_A_MONTH'],
    ['', 'NOT_A_MONTH'],
  ])('%s: %s', (month, code) => {
    expect(refuseBulletinMonth(month, '2026-11-24')?.code ?? null).toBe(code);
  });

  it('ends on its last day and follows the one before', () => {
    expect([lastDayOf('2028-02'), lastDayOf('2026-12'), monthBefore('2026-01')]).toEqual([
      ...['2028-02-29', '2026-12-31', '2025-12'],
    ]);
  });

  it('is told of on the first working day of the next (semantics 12)', () => {
    const calendar = workingDayCalendar([
      ...['01', '02', '05', '06', '07'].map((day) => ({
        ...{ on: `2026-10-${day}`, kind: 'HOLIDAY' as const, name: '国庆节' },
      })),
      { on: '2026-10-10', kind: 'MAKEUP_WORKDAY', name: '国庆节' },
    ]);
    expect(firstWorkingDayOf('2026-10', calendar)).toBe('2026-10-08');
    expect(firstWorkingDayOf('2026-06', calendar)).toBe('2026-06-01');
    expect(firstWorkingDayOf('2026-11', calendar)).toBe('2026-11-02');
  });
});

describe('counting duties', () => {
  it('puts every status in one place, and what is not owed beside the sum', () => {
    const one = DUTY_STATUSES.map((status) => ({ status, duties: 1, lateEntries: 0 }));
    expect(countDuties(one)).toEqual({
      ...{ owed: 7, met: 1, metLate: 1, unmet: 2, pending: 3, notOwed: 3, lateEntry: 0 },
    });
  });

  it('owed is always the sum of its parts', () => {
    const rows = [
      { status: 'MET' as const, duties: 8, lateEntries: 2 },
      { status: 'MISSED' as const, duties: 3, lateEntries: 0 },
      { status: 'MET' as const, duties: 1, lateEntries: 1 },
    ];
    const { owed, met, metLate, unmet, pending, lateEntry } = countDuties(rows);
    expect([owed, met + metLate + unmet + pending, lateEntry]).toEqual([12, 12, 3]);
  });
});
