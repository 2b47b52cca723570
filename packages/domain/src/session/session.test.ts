import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REFUSAL_CODES, refuse } from '../refusal';
import { LOCKOUT, lockedUntil } from './lockout';
import { refusePassword } from './password-policy';
import { isSessionLive, sessionEndsAt, TIMEOUTS } from './timeouts';

const MINUTE = 60_000;

describe('password policy djbh3 (GB/T 22239 8.1.4.1)', () => {
  it.each([
    ['Mingcha-2025x', []],
    ['明察秋毫Mingcha2025', []],
    ['short-A1', ['PASSWORD_TOO_SHORT']],
    ['alllowercase1', ['PASSWORD_TOO_SIMPLE']],
    ['Zhang3-Zhang3', ['PASSWORD_HAS_LOGIN']],
    ['zhang3', ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_SIMPLE', 'PASSWORD_HAS_LOGIN']],
    ['', ['PASSWORD_TOO_SHORT', 'PASSWORD_TOO_SIMPLE']],
    ['Aa1😀😀😀😀😀😀😀😀', ['PASSWORD_TOO_SHORT']],
    ['Aa1😀😀😀😀😀😀😀😀😀', []],
  ])('%j: %j', (password, codes) => {
    expect(refusePassword(password, 'zhang3').map(({ code }) => code)).toEqual(codes);
  });

  it('an account without a login yet contains nothing', () => {
    expect(refusePassword('Mingcha-2025x', '')).toEqual([]);
  });
});

describe('lockout', () => {
  const failures = (...minutes: number[]) => minutes.map((minute) => minute * MINUTE);

  it('locks for fifteen minutes after five failures within fifteen', () => {
    const five = failures(0, 1, 2, 3, 15);
    expect(lockedUntil(five, 15 * MINUTE)).toBe(30 * MINUTE);
    expect(lockedUntil(five, 30 * MINUTE - 1)).toBe(30 * MINUTE);
    expect(lockedUntil(five, 30 * MINUTE)).toBeNull();
  });

  it('does not lock for four, nor for five spread wider, nor before the fifth', () => {
    expect(lockedUntil(failures(0, 1, 2, 3), 4 * MINUTE)).toBeNull();
    expect(lockedUntil([0, 1, 2, 3, LOCKOUT.within + 1], 20 * MINUTE)).toBeNull();
    expect(lockedUntil(failures(0, 1, 2, 3, 10), 9 * MINUTE)).toBeNull();
  });

  it('does not depend on the order in which failures are told', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(60 * MINUTE), { maxLength: 9 }), fc.nat(90 * MINUTE), (times, now) => {
        expect(lockedUntil([...times].reverse(), now)).toBe(lockedUntil(times, now));
      }),
    );
  });
});

describe('timeouts', () => {
  it('end a session after thirty idle minutes and after twelve hours in any case', () => {
    expect(sessionEndsAt({ createdAt: 0, lastSeenAt: 5 * MINUTE })).toBe(35 * MINUTE);
    expect(sessionEndsAt({ createdAt: 0, lastSeenAt: TIMEOUTS.absolute - 1 })).toBe(12 * 60 * MINUTE);
    const session = { createdAt: 0, lastSeenAt: 0 };
    expect([isSessionLive(session, 30 * MINUTE - 1), isSessionLive(session, 30 * MINUTE)]).toEqual([
      true,
      false,
    ]);
  });
});

describe('refusals', () => {
  it.each(REFUSAL_CODES)('%s has words', (code) => {
    expect(refuse(code, 'field')).toMatchObject({ code, path: 'field' });
    expect(refuse(code).message).not.toBe('');
  });
});
