import { describe, expect, it } from 'vitest';
import { civilDateAt, minuteOfDayAt } from './shanghai';

describe('the civil day in Asia/Shanghai (engine.md, semantics 1)', () => {
  it.each([
    ['2025-12-31T15:59:59.999Z', '2025-12-31', 1439],
    ['2025-12-31T16:00:00.000Z', '2026-01-01', 0],
    ['2028-02-29T00:30:00.000Z', '2028-02-29', 510],
    ['1969-12-31T15:00:00.000Z', '1969-12-31', 1380],
  ])('%s is %s, minute %i', (instant, date, minute) => {
    expect(civilDateAt(Date.parse(instant))).toBe(date);
    expect(minuteOfDayAt(Date.parse(instant))).toBe(minute);
  });
});
