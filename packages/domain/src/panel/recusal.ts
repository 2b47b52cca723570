import type { CivilDate } from '../calendar/civil-date';
import { covers, type Span } from '../calendar/span';

export const TIE_KINDS = ['EMPLOYER', 'KIN', 'SUPPLIER'] as const;
/** What may bar a person at an institution: working there (S-2.1c); declared kin and supplies (A17). */
export type TieKind = (typeof TIE_KINDS)[number];

/** One term of one person on a panel. */
export interface Term extends Span {
  supervisorId: string;
  personId: string;
  panelId: string;
  name: string;
  role: string;
  /** As the office writes it; blank is ''. */
  employer: string;
}

export interface Tie extends Span {
  personId: string;
  organisationId: string;
  kind: TieKind;
}

/** Approved by a second person; from `withdrawnOn` on it lets nobody in any more. */
export interface Override {
  personId: string;
  organisationId: string;
  approvedOn: CivilDate;
  withdrawnOn: CivilDate | null;
}

/** The supervisors of a bureau, and what binds them. */
export interface PanelPeople {
  terms: readonly Term[];
  ties: readonly Tie[];
  overrides: readonly Override[];
}

export interface Institution {
  id: string;
  name: string;
}

/**
 * What binds a person to an institution on a day, worst first: an employer of any term that runs that day or a
 * declared tie (S-2.1c, A17).
 */
export function tiesOn(
  { terms, ties }: Pick<PanelPeople, 'terms' | 'ties'>,
  personId: string,
  { id, name }: Institution,
  day: CivilDate,
): TieKind[] {
  const found = new Set<TieKind>();
  const works = terms.some(
    (term) => term.personId === personId && covers(term, day) && sameName(term.employer, name),
  );
  if (works) found.add('EMPLOYER');
  for (const tie of ties) {
    if (tie.personId === personId && tie.organisationId === id && covers(tie, day)) found.add(tie.kind);
  }
  return TIE_KINDS.filter((kind) => found.has(kind));
}

/**
 * The tie that bars a person at an institution on a day, or null. An override by two people lets in whom kin or
 * supplies bind; an employer is barred whatever anybody approved (应回避).
 */
export function barredBy(
  people: PanelPeople,
  personId: string,
  institution: Institution,
  day: CivilDate,
): TieKind | null {
  const [worst = null] = tiesOn(people, personId, institution, day);
  if (worst === null || worst === 'EMPLOYER') return worst;
  return isOverridden(people, personId, institution.id, day) ? null : worst;
}

/** Whether two people have let a person in on a day. */
export function isOverridden(
  { overrides }: Pick<PanelPeople, 'overrides'>,
  personId: string,
  organisationId: string,
  day: CivilDate,
): boolean {
  return overrides.some(
    (each) =>
      each.personId === personId &&
      each.organisationId === organisationId &&
      each.approvedOn <= day &&
      (each.withdrawnOn === null || day < each.withdrawnOn),
  );
}

/** Names as people type them: spaces and full-width letters make no difference. */
export function sameName(a: string, b: string): boolean {
  const plain = (text: string) => text.normalize('NFKC').replaceAll(/\s/gu, '');
  return plain(a) !== '' && plain(a) === plain(b);
}
