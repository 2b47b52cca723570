import type { CivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import { type Refusal, refuse } from '../refusal';
import { barredBy, type Institution, type PanelPeople, type Term } from './recusal';

/** Who is to take part, where, when, and how many different persons it needs. */
export interface Participation {
  /** Terms, by id; two terms of one person are one person. */
  supervisorIds: readonly string[];
  institution: Institution;
  on: CivilDate;
  atLeast: number;
  /** The field a refusal is about. */
  path: string;
}

/**
 * The terms of those who take part, each person once, in the order given. Refuses whoever does not serve on that
 * day, is bound to the institution (S-2.1c), and fewer persons than are needed (S-2.2b, S-2.3d): an expired,
 * resigned or dismissed member does not serve.
 */
export function checkParticipants(
  people: PanelPeople,
  { supervisorIds, institution, on, atLeast, path }: Participation,
): Term[] | Refusal {
  const persons = new Map<string, Term>();
  for (const id of supervisorIds) {
    const term = people.terms.find(({ supervisorId }) => supervisorId === id);
    if (!term) return refuse('SUPERVISOR_UNKNOWN', path);
    if (!covers(term, on)) return refuse('SUPERVISOR_NOT_SERVING', path);
    if (barredBy(people, term.personId, institution, on)) return refuse('SUPERVISOR_RECUSED', path);
    if (!persons.has(term.personId)) persons.set(term.personId, term);
  }
  return persons.size < atLeast ? refuse('TOO_FEW_SUPERVISORS', path) : [...persons.values()];
}

/** Those who may take part at an institution on a day: serving, not bound; each person once. */
export function eligibleOn(people: PanelPeople, institution: Institution, on: CivilDate): Term[] {
  const persons = new Map<string, Term>();
  for (const term of people.terms) {
    if (persons.has(term.personId) || !covers(term, on)) continue;
    if (barredBy(people, term.personId, institution, on) === null) persons.set(term.personId, term);
  }
  return [...persons.values()];
}
