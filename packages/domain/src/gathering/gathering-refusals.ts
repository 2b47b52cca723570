import type { RefusalText } from '../refusal-text';

/** 会议、培训、指导 (S-3.3, S-3.4, S-3.6). */
export const GATHERING_REFUSALS = {
  ATTENDEES_MISSING: { clause: 'S-3.6', message: '请选择参加的监督员' },
} as const satisfies Record<string, RefusalText>;
