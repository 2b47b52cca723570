import type { EpochMs } from './lockout';

const MINUTE = 60_000;

/** A session ends after thirty idle minutes, and after twelve hours whatever happens (8.1.4.1 b). */
export const TIMEOUTS = { idle: 30 * MINUTE, absolute: 12 * 60 * MINUTE } as const;

/** A one-time link can be redeemed for three days: an invitation has to find its person. */
export const LINK_LIFETIME = 3 * 24 * 60 * MINUTE;

export interface SessionTimes {
  createdAt: EpochMs;
  lastSeenAt: EpochMs;
}

/** The instant from which a session is over unless it is used again before. */
export function sessionEndsAt({ createdAt, lastSeenAt }: SessionTimes): EpochMs {
  return Math.min(lastSeenAt + TIMEOUTS.idle, createdAt + TIMEOUTS.absolute);
}

/** Whether a session is still good. */
export function isSessionLive(session: SessionTimes, now: EpochMs): boolean {
  return now < sessionEndsAt(session);
}
