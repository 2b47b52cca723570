import { isCivilDate } from '../calendar/civil-date';
import { refuseEmpty, refuseLong } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';

/** A qualification as it is entered (S-2.1b); without a last day it does not run out. */
export interface QualificationInput {
  kind: string;
  number: string;
  issuer: string;
  expiresOn: string | null;
}

/** Decides whether a qualification is recorded. */
export function decideQualification(input: QualificationInput): Refusal[] | QualificationInput {
  const { kind, number, issuer, expiresOn } = input;
  const texts = { kind, number, issuer };
  const refusals = [
    ...Object.entries(texts).flatMap(([path, text]) => refuseEmpty(text, path)),
    ...refuseLong(texts),
    ...refuseIdentityNumbers(texts),
    ...(expiresOn === null || isCivilDate(expiresOn) ? [] : [refuse('NOT_A_DATE', 'expiresOn')]),
  ];
  if (refusals.length > 0) return refusals;
  return { kind: kind.trim(), number: number.trim(), issuer: issuer.trim(), expiresOn };
}
