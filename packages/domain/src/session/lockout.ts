/** An instant as milliseconds since 1970; the caller has the clock. */
export type EpochMs = number;

const MINUTE = 60_000;

/** Five failures within fifteen minutes lock an account for fifteen (GB/T 22239-2019 8.1.4.1 b). */
export const LOCKOUT = { failures: 5, within: 15 * MINUTE, lockedFor: 15 * MINUTE } as const;

/**
 * Until when an account is locked, or null. `failures` are its failed sign-ins since the last one that
 * succeeded, in any order; attempts made while it is locked are not failures.
 */
export function lockedUntil(failures: readonly EpochMs[], now: EpochMs): EpochMs | null {
  const ordered = failures.filter((at) => at <= now).sort((a, b) => a - b);
  let until: EpochMs | null = null;
  ordered.forEach((at, index) => {
    const first = ordered[index - LOCKOUT.failures + 1];
    if (first !== undefined && at - first <= LOCKOUT.within) until = at + LOCKOUT.lockedFor;
  });
  return until !== null && now < until ? until : null;
}
