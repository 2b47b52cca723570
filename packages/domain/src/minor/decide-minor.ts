import { addDays, type CivilDate, isCivilDate } from '../calendar/civil-date';
import { refuseCaseCode } from '../care/placement';
import type { OrganisationType } from '../engine/facts';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { checkParticipants } from '../panel/participants';
import { barredBy, type Institution, type PanelPeople, type Term } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import {
  type AgeBand,
  type HandedOverBy,
  MINOR_TRANSITIONS,
  type MinorActor,
  type MinorCategory,
  type MinorParty,
  type MinorState,
  type MinorStep,
  minorParties,
  minorPartyFor,
  minorStepsAllowed,
  type OpenMinor,
  WITNESSES,
} from './minor';
import { type ReceiverInput, type ReceiverType, refuseReceiver } from './receiver';

/** What is said when a minor is taken in; no name anywhere (S-2.3a). */
export interface AdmissionInput {
  organisationId: string;
  caseCode: string;
  category: MinorCategory;
  handedOverBy: HandedOverBy;
  ageBand: AgeBand;
  admittedOn: string;
  note: string | null;
}

export interface MinorPlace extends Institution {
  type: OrganisationType;
}

const PLACES: readonly OrganisationType[] = [
  'RELIEF_STATION',
  'MINORS_PROTECTION_CENTRE',
  'CHILD_WELFARE_INSTITUTION',
];

/** Institutions that take minors in. */
export const takesMinors = ({ type }: { type: OrganisationType }) => PLACES.includes(type);

/** Decides whether a case is opened; whoever works there opens it, for others the bureau. */
export function decideAdmission(
  input: AdmissionInput,
  actor: MinorActor,
  places: readonly MinorPlace[],
  isOpen: boolean,
  today: CivilDate,
): Refusal[] | (AdmissionInput & { admittedOn: CivilDate }) {
  const place = places.find(({ id }) => id === input.organisationId);
  const isTheirs =
    place &&
    takesMinors(place) &&
    minorParties(actor, {
      ...{ tenantId: actor.tenantId, organisationId: place.id, organisationType: place.type },
      state: 'ADMITTED',
    }).includes('STATION');
  const refusals = [
    ...(isTheirs ? [] : [refuse('MINOR_PLACE_UNKNOWN', 'organisationId')]),
    ...refuseCaseCode(input.caseCode),
    ...(isOpen ? [refuse('MINOR_CASE_OPEN', 'caseCode')] : []),
    ...refuseStepDay(input.admittedOn, today, 'admittedOn'),
    ...refuseLong({ note: input.note }),
    ...refuseIdentityNumbers({ note: input.note }),
  ];
  return refusals.length > 0 ? refusals : { ...input, note: tidy(input.note) };
}

/** What is said of a step; which of it is needed stands in `MINOR_TRANSITIONS`. */
export interface MinorStepInput {
  step: MinorStep;
  on: string;
  text: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
  supervisorIds: readonly string[];
  receiver: ReceiverInput | null;
  /** Of the assessment: whether the guardian can care again. */
  isCapable: boolean | null;
}

export interface MinorStepDraft extends Omit<MinorStepInput, 'supervisorIds'> {
  on: CivilDate;
  party: MinorParty;
  state: MinorState;
  members: readonly Term[];
}

/** What is known when a step is taken. */
export interface MinorKnown {
  today: CivilDate;
  admittedOn: CivilDate;
  lastOn: CivilDate;
  category: MinorCategory;
  people: PanelPeople;
  place: Institution;
  noteCount: number;
  /** Whether the bureau approved a hand-over with fewer members; it stays recorded (S-2.3d). */
  isDeviationApproved: boolean;
  /** What the last assessment said, if there was one. */
  isCapable: boolean | null;
  /** Who was verified, once somebody was. */
  receiverType: ReceiverType | null;
}

/** Decides on the next step: the gates of S-2.3b, S-2.3c and S-2.3d. */
export function decideMinorStep(
  input: MinorStepInput,
  minor: OpenMinor,
  actor: MinorActor,
  known: MinorKnown,
): Refusal[] | MinorStepDraft {
  const { step, on } = input;
  const party = minorPartyFor(step, actor, minor);
  const isOpen = minorStepsAllowed(actor, { ...minor, category: known.category }).includes(step);
  if (step === 'ADMIT' || party === null || !isOpen) return [refuse('MINOR_STEP_NOT_ALLOWED', 'step')];
  if (party === 'PANEL' && isBarred(actor, known)) return [refuse('SUPERVISOR_RECUSED', 'step')];
  const { needs, to } = MINOR_TRANSITIONS[step];
  const members = needs.includes('members') ? membersOf(input, known) : [];
  const text = tidy(input.text);
  const [documentNumber, documentTitle] = [tidy(input.documentNumber), tidy(input.documentTitle)];
  const hasDocument = documentNumber !== null && documentTitle !== null;
  const refusals = [
    ...refuseStepDay(on, known.today),
    ...(isCivilDate(on) && on < known.lastOn ? [refuse('MINOR_DAY_BEFORE_LAST_STEP', 'on')] : []),
    ...('code' in members && isCivilDate(on) ? [members] : []),
    ...(needs.includes('text') ? refuseEmpty(text, 'text') : []),
    ...(needs.includes('document') && !hasDocument
      ? [refuse('MINOR_DOCUMENT_MISSING', 'documentNumber')]
      : []),
    ...(needs.includes('capable') && input.isCapable === null
      ? [refuse('CAPABLE_MISSING', 'isCapable')]
      : []),
    ...(needs.includes('receiver') ? refuseReceiver(input.receiver) : []),
    ...refuseEnd(input, known),
    ...refuseLong({ text, documentNumber, documentTitle }),
    ...refuseIdentityNumbers({ text, documentNumber, documentTitle }),
  ];
  if (refusals.length > 0 || 'code' in members) return refusals;
  return {
    ...{ step, on, party, state: to ?? minor.state, members, text, documentNumber, documentTitle },
    receiver: needs.includes('receiver') ? input.receiver : null,
    isCapable: needs.includes('capable') ? input.isCapable : null,
  };
}

function isBarred({ personId }: MinorActor, { people, place, today }: MinorKnown): boolean {
  return personId !== null && barredBy(people, personId, place, today) !== null;
}

/** At least two distinct, eligible, present members, unless the bureau approved otherwise (S-2.3d). */
function membersOf({ step, supervisorIds, on }: MinorStepInput, known: MinorKnown): Term[] | Refusal {
  if (step === 'ADMIT') return [];
  const { atLeast } = MINOR_TRANSITIONS[step];
  const isHandOver = atLeast >= WITNESSES;
  const found = checkParticipants(known.people, {
    ...{ supervisorIds, on, institution: known.place, path: 'supervisorIds' },
    atLeast: isHandOver && known.isDeviationApproved ? 0 : atLeast,
  });
  const isTooFew = 'code' in found && found.code === 'TOO_FEW_SUPERVISORS';
  return isTooFew && isHandOver ? refuse('WITNESSES_MISSING', 'supervisorIds') : found;
}

/** What must have been before a stay ends. A stay of a day at most needs no note (A21). */
function refuseEnd({ step, on, receiver }: MinorStepInput, known: MinorKnown): Refusal[] {
  const ends = step === 'HAND_OVER' || step === 'CLOSE';
  const isShort = isCivilDate(on) && on <= addDays(known.admittedOn, 1);
  const needsAssessment =
    known.category === 'GUARDIAN_ABUSE' &&
    known.isCapable !== true &&
    (step === 'VERIFY' ? receiver?.type : step === 'HAND_OVER' ? known.receiverType : null) === 'PERSON';
  return [
    ...(ends && known.noteCount === 0 && !isShort ? [refuse('NOTES_MISSING', 'step')] : []),
    ...(needsAssessment ? [refuse('ASSESSMENT_MISSING', 'step')] : []),
  ];
}
