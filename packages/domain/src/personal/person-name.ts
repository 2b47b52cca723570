import { type Refusal, refuse } from '../refusal';

const LONGEST_NAME = 60;

/** The name of a person who holds something: some, and no longer than a record holds. */
export function refusePersonName(name: string, path = 'name'): Refusal[] {
  const { length } = name.trim();
  if (length === 0) return [refuse('NAME_MISSING', path)];
  return length > LONGEST_NAME ? [refuse('NAME_TOO_LONG', path)] : [];
}
