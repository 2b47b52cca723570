import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';

// What may be wrong with a day or a text, whichever record of liaison it is said of.

export const LONGEST_TEXT = 2_000;

/** A day on which something was done: a civil day, not after today. */
export function refuseStepDay(on: string, today: CivilDate, path = 'on'): Refusal[] {
  if (!isCivilDate(on)) return [refuse('NOT_A_DATE', path)];
  return on > today ? [refuse('DAY_IN_FUTURE', path)] : [];
}

/** A text that must not be blank. */
export function refuseEmpty(text: string | null, path: string): Refusal[] {
  return text === null || text.trim() === '' ? [refuse('TEXT_MISSING', path)] : [];
}

/** Texts, by the name of their field, that must not be longer than a record holds. */
export function refuseLong(texts: Record<string, string | null>): Refusal[] {
  return Object.entries(texts).flatMap(([path, text]) =>
    text !== null && text.length > LONGEST_TEXT ? [refuse('TEXT_TOO_LONG', path)] : [],
  );
}

/** A text without its edges, or null where nothing is left. */
export function tidy(text: string | null): string | null {
  return text?.trim() || null;
}
