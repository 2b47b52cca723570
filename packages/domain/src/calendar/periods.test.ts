import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromDayNumber } from './civil-date';
import { PERIOD_UNITS, periodContaining, periodsTouching, slotsTouching } from './periods';
import { covers, daysInCommon, intersect, overlaps } from './span';

const day = fc.integer({ min: 10_000, max: 40_000 }).map(fromDayNumber);

describe('periods (A8)', () => {
  it.each([
    ['month', '2024-02-10', { key: '2024-02', from: '2024-02-01', to: '2024-02-29' }],
    ['quarter', '2026-06-30', { key: '2026-Q2', from: '2026-04-01', to: '2026-06-30' }],
    ['quarter', '2026-12-31', { key: '2026-Q4', from: '2026-10-01', to: '2026-12-31' }],
    ['halfYear', '2026-06-30', { key: '2026-H1', from: '2026-01-01', to: '2026-06-30' }],
    ['halfYear', '2026-07-01', { key: '2026-H2', from: '2026-07-01', to: '2026-12-31' }],
    ['year', '2026-07-01', { key: '2026', from: '2026-01-01', to: '2026-12-31' }],
  ] as const)('the %s of %s', (unit, date, expected) => {
    expect(periodContaining(unit, date)).toMatchObject(expected);
  });

  it('lists every window with a day in the stretch, also the one begun before', () => {
    const keys = periodsTouching('month', '2025-11-30', '2026-02-01').map(({ key }) => key);
    expect(keys).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
    expect(periodsTouching('year', '2026-01-02', '2026-01-01').map(({ key }) => key)).toEqual(['2026']);
  });

  it('leaves no day out and none in two windows', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERIOD_UNITS), day, fc.nat(900), (unit, from, length) => {
        const windows = periodsTouching(unit, from, addDays(from, length));
        windows.forEach((window, index) => {
          const next = windows[index + 1];
          if (next) expect(next.from).toBe(addDays(window.to, 1));
        });
        expect(windows[0] && covers(windows[0], from)).toBe(true);
        expect(windows.at(-1)?.to && addDays(from, length) <= (windows.at(-1)?.to ?? '')).toBe(true);
      }),
    );
  });
});

describe('slots (S-2.2c, A19)', () => {
  const slots = [
    { key: 'WINTER', from: '12-16', to: '02-29', count: 2 },
    { key: 'MID_YEAR', from: '06-01', to: '07-31', count: 1 },
  ];

  it('come in order, may run over the new year, and end on the last day February has', () => {
    expect(slotsTouching(slots, '2025-01-10', '2025-12-20')).toEqual([
      { key: '2024/WINTER', from: '2024-12-16', to: '2025-02-28', count: 2 },
      { key: '2025/MID_YEAR', from: '2025-06-01', to: '2025-07-31', count: 1 },
      { key: '2025/WINTER', from: '2025-12-16', to: '2026-02-28', count: 2 },
    ]);
  });

  it('are listed when a single day touches', () => {
    const keys = (from: string, to: string) => slotsTouching(slots, from, to).map(({ key }) => key);
    expect(keys('2024-02-29', '2024-05-31')).toEqual(['2023/WINTER']);
    expect(keys('2025-03-01', '2025-05-31')).toEqual([]);
    expect(keys('2025-03-01', '2025-06-01')).toEqual(['2025/MID_YEAR']);
    expect(keys('2025-08-01', '2025-12-15')).toEqual([]);
  });
});

describe('spans', () => {
  it('share days exactly when they overlap', () => {
    const span = fc.tuple(day, fc.nat(2_000)).map(([from, length]) => ({ from, to: addDays(from, length) }));
    fc.assert(
      fc.property(span, span, (a, b) => {
        const both = intersect(a, b);
        expect(both !== null).toBe(overlaps(a, b));
        expect(daysInCommon(a, [b]) > 0).toBe(overlaps(a, b));
        if (both) expect([covers(a, both.from), covers(b, both.from)]).toEqual([true, true]);
      }),
    );
  });

  it('an open end stays open', () => {
    expect(intersect({ from: '2025-01-01', to: null }, { from: '2025-02-01', to: null })).toEqual({
      from: '2025-02-01',
      to: null,
    });
    expect(daysInCommon({ from: '2025-01-01', to: '2025-01-31' }, [{ from: '2025-01-31', to: null }])).toBe(
      1,
    );
  });
});
