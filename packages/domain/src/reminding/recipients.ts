import { audienceOf, type Capacity } from './stage';
import type { Threshold } from './thresholds';

/** An account as far as being told is concerned. */
export interface Person {
  id: string;
  name: string;
  roles: readonly string[];
  positionId: string | null;
  organisationId: string | null;
  /** Of a supervisor: the events that are the ends of their own terms (S-3.7). */
  termEventIds: readonly string[];
}

/** What of a duty says who answers for it. */
export interface AnsweredDuty {
  subjectId: string;
  /** For a duty of a care agreement: the station that made it; since something happened: where it did. */
  stationId: string | null;
}

/** One word to one person: the latest that concerns them. */
export interface Telling {
  person: Person;
  toldAs: Capacity;
  stage: Threshold;
}

/**
 * What people of the owing bureau have to do with a duty: the leader in the post, the staff of the institution, the
 * supervisor whose term it is, the clerks, and whoever holds one of the posts `principals` (L-1.3, L-1.6), to whom it is taken.
 */
export function capacitiesIn(
  { roles, positionId, organisationId, termEventIds }: Person,
  { subjectId, stationId }: AnsweredDuty,
  principals: readonly string[],
): Capacity[] {
  const capacities: Capacity[] = [];
  if (positionId === subjectId) capacities.push('POST_HOLDER');
  if (organisationId !== null && (organisationId === subjectId || organisationId === stationId)) {
    capacities.push('INSTITUTION_STAFF');
  }
  if (termEventIds.includes(subjectId)) capacities.push('SUPERVISOR');
  if (roles.includes('CLERK')) capacities.push('CLERK');
  if (positionId !== null && principals.includes(positionId)) capacities.push('PRINCIPAL_LEADER');
  return capacities;
}

/** Above the owing bureau only the city's section is told, and only when it comes to that. */
export function capacitiesAbove({ roles }: Pick<Person, 'roles'>): Capacity[] {
  return roles.includes('CITY_SECTION') ? ['CITY_SECTION'] : [];
}

/** Who is told what of the stages reached: each person once, the latest stage that is for them. */
export function tellingsOf(
  stages: readonly Threshold[],
  people: readonly Person[],
  capacitiesOf: (person: Person) => readonly Capacity[],
): Telling[] {
  return people.flatMap((person) => {
    const capacities = capacitiesOf(person);
    const isFor = (stage: Threshold) => audienceOf(stage).find((capacity) => capacities.includes(capacity));
    const stage = stages.findLast(isFor);
    const toldAs = stage && isFor(stage);
    return stage && toldAs ? [{ person, toldAs, stage }] : [];
  });
}
