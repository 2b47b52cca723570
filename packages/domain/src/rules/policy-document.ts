import type { CivilDate } from '../calendar/civil-date';

/** A document rules are taken from; issued, published and in force are three different days (G-0.3). */
export interface PolicyDocument {
  number: string;
  title: string;
  issuer: string;
  indexNumber: string;
  issuedOn: CivilDate;
  publishedOn: CivilDate;
  addressees: readonly string[];
}
