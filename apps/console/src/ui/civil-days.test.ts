import { describe, expect, it } from 'vitest';
import { addDays, endOfMonth, endOfWeek, shanghaiOf, weekdayOf } from './civil-days';

describe('civil days', () => {
  it('knows the weekday whatever the zone of the machine', () => {
    expect(weekdayOf('2025-11-24')).toBe(1);
  });

  it('crosses months and leap days', () => {
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
    expect(endOfMonth('2025-02-03')).toBe('2025-02-28');
    expect(endOfMonth('2025-12-31')).toBe('2025-12-31');
  });

  it('ends a week on Sunday', () => {
    expect(endOfWeek('2025-11-24')).toBe('2025-11-30');
    expect(endOfWeek('2025-11-30')).toBe('2025-11-30');
  });

  it('tells an instant in Asia/Shanghai', () => {
    expect(shanghaiOf('2025-12-31T16:30:00Z')).toEqual({ day: '2026-01-01', time: '00:30' });
  });
});
