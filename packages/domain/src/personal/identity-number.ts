import { isCivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';

/** Eighteen places (GB 11643): region, day of birth, sequence, check. Other digits on either side, and it is none. */
const EIGHTEEN = /(?<!\d)\d{6}((?:19|20)\d{2})(\d{2})(\d{2})\d{3}[\dX](?!\d)/gi;

/**
 * Whether a text holds an identity number, however it is spaced or typed. The check digit is not asked: a number
 * mistyped in one place still leads to its person.
 */
export function hasIdentityNumber(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(/(?<=\d)[\s\-.·]+(?=[\dXx])/gu, '');
  return [...plain.matchAll(EIGHTEEN)].some(([, year, month, day]) => isCivilDate(`${year}-${month}-${day}`));
}

/** Texts, by the name of their field, that must not hold an identity number (office-practice: no personal data). */
export function refuseIdentityNumbers(texts: Record<string, string | null>): Refusal[] {
  return Object.entries(texts).flatMap(([path, text]) =>
    text !== null && hasIdentityNumber(text) ? [refuse('IDENTITY_NUMBER_IN_TEXT', path)] : [],
  );
}
