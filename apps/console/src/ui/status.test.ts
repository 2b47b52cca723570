import { DUTY_STATUSES } from '@mingcha/domain/engine/duty';
import { describe, expect, it } from 'vitest';
import { type Counts, percentOf, standingOf, toneOf } from './status';

const none: Counts = {
  met: 0,
  metLate: 0,
  missed: 0,
  overdue: 0,
  open: 0,
  dueSoon: 0,
  upcoming: 0,
  pendingConfig: 0,
  exempt: 0,
};

describe('tone of a status', () => {
  it('exists for every status of the engine', () => {
    expect(DUTY_STATUSES.map((status) => toneOf({ status, lateEntry: false }))).not.toContain(undefined);
  });

  it('never turns a late entry green', () => {
    expect(toneOf({ status: 'MET', lateEntry: true })).toBe('late');
    expect(toneOf({ status: 'MET', lateEntry: false })).toBe('met');
  });
});

describe('standing of a bureau', () => {
  it('is judged by duties whose day has come', () => {
    const standing = standingOf({ ...none, met: 9, missed: 1, open: 2, upcoming: 1 });
    expect(standing).toEqual({ tone: 'over', done: 9, due: 10, unmet: 1, ahead: 3 });
  });

  it('is pending, never missed, where only the city can decide (A2)', () => {
    expect(standingOf({ ...none, pendingConfig: 9 })).toMatchObject({ tone: 'pending', due: 0, unmet: 0 });
  });

  it.each([
    [{ met: 3 }, 'met'],
    [{ met: 3, metLate: 1 }, 'late'],
    [{ met: 3, dueSoon: 1 }, 'soon'],
    [{ open: 1, upcoming: 2 }, 'open'],
    [{ upcoming: 2 }, 'upcoming'],
    [{ exempt: 2 }, 'exempt'],
    [{}, 'na'],
  ])('of %o is %s', (counts, tone) => {
    expect(standingOf({ ...none, ...counts }).tone).toBe(tone);
  });

  it('rounds down, so that nearly all is not all', () => {
    expect(percentOf(199, 200)).toBe(99);
    expect(percentOf(0, 0)).toBe(0);
  });
});
