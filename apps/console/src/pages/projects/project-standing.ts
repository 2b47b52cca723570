import type { Tone } from '../../ui/status';

/** Where an agreement stands on a day, told from its days alone. */
export type ProjectStanding = 'ahead' | 'running' | 'over' | 'ended';

export const STANDING_TONES: Record<ProjectStanding, Tone> = {
  ahead: 'upcoming',
  running: 'open',
  over: 'na',
  ended: 'cancelled',
};

interface Days {
  from: string;
  to: string;
  endedOn?: string | null;
}

export function standingOf({ from, to, endedOn }: Days, today: string): ProjectStanding {
  if (endedOn) return 'ended';
  if (today < from) return 'ahead';
  return today > to ? 'over' : 'running';
}
