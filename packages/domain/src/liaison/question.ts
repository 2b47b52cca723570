import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import type { TenantFact } from '../engine/facts';
import { type Refusal, refuse } from '../refusal';

/** What a city may decide for a district without a relief station (A2). */
export const LIAISON_DECISIONS = [
  'EXEMPT',
  'ASSIGN_CITY_STATION',
  'ASSIGN_HOSPITAL',
  'ASSIGN_ENTRUSTED_CARE',
  'ASSIGN_SERVICE_POINT',
] as const;
export type LiaisonDecision = (typeof LIAISON_DECISIONS)[number];

const LONGEST_QUESTION = 500;
const LONGEST_DOCUMENT = 60;

/** Decides whether a district asks the city whom its leaders are to liaise with (L-1.8): one open question at a time. */
export function decideAsking(text: string, tenant: TenantFact, hasOpenQuestion: boolean): Refusal[] {
  return [
    ...(tenant.level !== 'COUNTY' || tenant.hasOwnStation ? [refuse('NOTHING_TO_DECIDE')] : []),
    ...(hasOpenQuestion ? [refuse('QUESTION_OPEN')] : []),
    ...(text.trim() === '' ? [refuse('QUESTION_MISSING', 'text')] : []),
    ...(text.trim().length > LONGEST_QUESTION ? [refuse('QUESTION_TOO_LONG', 'text')] : []),
  ];
}

/** A decision as the city writes it down. */
export interface AnswerInput {
  documentNumber: string;
  decidedOn: string;
  note: string;
}

/** Decides whether the city's decision is taken down: it has a document and a day, and is not dated ahead. */
export function decideAnswering(input: AnswerInput, askedOn: CivilDate, today: CivilDate): Refusal[] {
  const { documentNumber, decidedOn, note } = input;
  return [
    ...(documentNumber.trim() === '' ? [refuse('DOCUMENT_MISSING', 'documentNumber')] : []),
    ...(documentNumber.trim().length > LONGEST_DOCUMENT
      ? [refuse('DOCUMENT_TOO_LONG', 'documentNumber')]
      : []),
    ...refuseDay(decidedOn, askedOn, today),
    ...(note.trim().length > LONGEST_QUESTION ? [refuse('QUESTION_TOO_LONG', 'note')] : []),
  ];
}

function refuseDay(decidedOn: string, askedOn: CivilDate, today: CivilDate): Refusal[] {
  if (!isCivilDate(decidedOn)) return [refuse('NOT_A_DATE', 'decidedOn')];
  if (decidedOn > today) return [refuse('DECIDED_IN_FUTURE', 'decidedOn')];
  return decidedOn < askedOn ? [refuse('DECIDED_BEFORE_ASKED', 'decidedOn')] : [];
}
