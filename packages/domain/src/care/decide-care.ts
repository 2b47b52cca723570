import { type CivilDate, isCivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import type { OrganisationType } from '../engine/facts';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { checkParticipants } from '../panel/participants';
import { type Institution, type PanelPeople, type Term, tiesOn } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import {
  CARE_TRANSITIONS,
  type CareActor,
  type CareNeed,
  type CareParty,
  type CareState,
  type CareStep,
  careParties,
  carePartyFor,
  type OpenCare,
} from './care';

/** An institution of the bureau as care asks about it. */
export interface CareUnit extends Institution {
  type: OrganisationType;
}

/** What a station says when it wants to entrust people to an institution outside (S-2.2a). */
export interface CareInput {
  stationId: string;
  careInstitutionId: string;
  persons: number;
  grounds: string;
}

export const STATION_TYPES: readonly OrganisationType[] = ['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE'];

/** Decides whether an application is taken: one at a time between a station and an institution. */
export function decideCareApplication(
  input: CareInput,
  actor: CareActor,
  units: readonly CareUnit[],
  hasOpen: boolean,
): Refusal[] | (CareInput & { party: CareParty }) {
  const { stationId, careInstitutionId, persons, grounds } = input;
  const typeOf = (id: string) => units.find((unit) => unit.id === id)?.type;
  const station = typeOf(stationId);
  const [party] = careParties(actor, { ...input, tenantId: actor.tenantId });
  const refusals = [
    ...(station && STATION_TYPES.includes(station) ? [] : [refuse('CARE_STATION_UNKNOWN', 'stationId')]),
    ...(typeOf(careInstitutionId) === 'ENTRUSTED_CARE_INSTITUTION'
      ? []
      : [refuse('CARE_INSTITUTION_UNKNOWN', 'careInstitutionId')]),
    ...(party ? [] : [refuse('CARE_STATION_UNKNOWN', 'stationId')]),
    ...(hasOpen ? [refuse('CARE_APPLIED_BEFORE', 'careInstitutionId')] : []),
    ...(Number.isInteger(persons) && persons > 0 ? [] : [refuse('PERSONS_MISSING', 'persons')]),
    ...refuseEmpty(grounds, 'grounds'),
    ...refuseLong({ grounds }),
    ...refuseIdentityNumbers({ grounds }),
  ];
  if (refusals.length > 0 || !party) return refusals;
  return { ...input, grounds: grounds.trim(), party };
}

/** What is said of a step; which of it is needed stands in `CARE_TRANSITIONS`. */
export interface CareStepInput {
  step: CareStep;
  on: string;
  text: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
  /** Terms of the members of the panel who took part. */
  supervisorIds: readonly string[];
  /** Of `ADVISE` alone: whether the panel is for it. */
  isInFavour: boolean | null;
  /** Of `AGREE` alone. */
  agreementNumber: string | null;
  purchaserId: string | null;
  from: string | null;
  to: string | null;
}

/** A step fit to be stored. */
export interface CareStepDraft
  extends Omit<CareStepInput, 'supervisorIds' | 'on' | 'purchaserId' | 'from' | 'to'> {
  on: CivilDate;
  party: CareParty;
  state: CareState;
  members: readonly Term[];
  agreement: { number: string; purchaserId: string; from: CivilDate; to: CivilDate } | null;
}

/** What is known when a step is taken. */
export interface CareKnown {
  today: CivilDate;
  /** The day of the last step. */
  lastOn: CivilDate;
  /** What the panel advised, once it has. */
  isInFavour: boolean | null;
  people: PanelPeople;
  station: Institution;
  careInstitution: Institution;
  /** Institutions of the bureau: none of them buys (L-2.6). */
  organisationIds: readonly string[];
  /** The own bureau and those above it: they may buy. */
  bureauIds: readonly string[];
  /** People who are in care under this agreement today. */
  placedCount: number;
}

/** Decides on the next step: the gates of S-2.2b (order, members, documents), L-2.6 (purchaser) and S-2.1c. */
export function decideCareStep(
  input: CareStepInput,
  care: OpenCare,
  actor: CareActor,
  known: CareKnown,
): Refusal[] | CareStepDraft {
  const { step } = input;
  const party = carePartyFor(step, actor, care);
  if (step === 'APPLY' || party === null) return [refuse(whyNot(step, care, actor), 'step')];
  const { needs, to, atLeast } = CARE_TRANSITIONS[step];
  const members = needs.includes('members') ? membersOf(input, known, atLeast) : [];
  const said = { text: tidy(input.text), documentTitle: tidy(input.documentTitle) };
  const documentNumber = tidy(input.documentNumber);
  const refusals = [
    ...refuseStepDay(input.on, known.today),
    ...(isCivilDate(input.on) && input.on < known.lastOn ? [refuse('CARE_DAY_BEFORE_LAST_STEP', 'on')] : []),
    ...('code' in members ? [members] : []),
    ...refuseMissing(input, needs),
    ...(step === 'CONSENT' && known.isInFavour === false && said.text === null
      ? [refuse('CONSENT_AGAINST_ADVICE', 'text')]
      : []),
    ...(step === 'TERMINATE' && known.placedCount > 0 ? [refuse('PERSONS_STILL_PLACED', 'step')] : []),
    ...(step === 'AGREE' ? refuseAgreement(input, known) : []),
    ...refuseLong({ ...said, documentNumber, agreementNumber: input.agreementNumber }),
    ...refuseIdentityNumbers({ ...said, documentNumber }),
  ];
  if (refusals.length > 0 || 'code' in members) return refusals;
  const { agreementNumber, purchaserId, from, to: until } = input;
  return {
    ...{ step, on: input.on, party, state: to, members, ...said, documentNumber },
    isInFavour: needs.includes('view') ? input.isInFavour : null,
    agreementNumber: step === 'AGREE' ? tidy(agreementNumber) : null,
    agreement:
      step === 'AGREE'
        ? { number: agreementNumber ?? '', purchaserId: purchaserId ?? '', from: from ?? '', to: until ?? '' }
        : null,
  };
}

/** Who takes part is bound neither to the institution nor to the station, and serves on the day (S-2.1c, A17). */
function membersOf(input: CareStepInput, known: CareKnown, atLeast: number): Term[] | Refusal {
  const asked = { supervisorIds: input.supervisorIds, on: input.on, atLeast, path: 'supervisorIds' };
  const atHome = checkParticipants(known.people, { ...asked, institution: known.careInstitution });
  if ('code' in atHome) return atHome;
  return checkParticipants(known.people, { ...asked, institution: known.station });
}

function refuseMissing(input: CareStepInput, needs: readonly CareNeed[]): Refusal[] {
  const { text, documentNumber, documentTitle, isInFavour } = input;
  const hasDocument = tidy(documentNumber) !== null && tidy(documentTitle) !== null;
  return [
    ...(needs.includes('text') ? refuseEmpty(text, 'text') : []),
    ...(needs.includes('document') && !hasDocument
      ? [refuse('CARE_DOCUMENT_MISSING', 'documentNumber')]
      : []),
    ...(needs.includes('view') && isInFavour === null ? [refuse('VIEW_MISSING', 'isInFavour')] : []),
  ];
}

function refuseAgreement(input: CareStepInput, known: CareKnown): Refusal[] {
  const { agreementNumber, purchaserId, from, to, on } = input;
  const isDay = (day: string | null): day is string => day !== null && isCivilDate(day);
  return [
    ...refusePurchaser(purchaserId, known),
    ...(tidy(agreementNumber) === null ? [refuse('AGREEMENT_NUMBER_MISSING', 'agreementNumber')] : []),
    ...(isDay(from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...(isDay(to) ? [] : [refuse('NOT_A_DATE', 'to')]),
    ...(isDay(from) && isDay(to) && to < from ? [refuse('PERIOD_REVERSED', 'to')] : []),
    ...(isDay(from) && from < known.lastOn ? [refuse('AGREEMENT_BEFORE_CONSENT', 'from')] : []),
    ...(worksThere(known, on) ? [refuse('MEMBER_WORKS_THERE', 'step')] : []),
  ];
}

/** 购买服务主体是民政部门 (L-2.6). */
function refusePurchaser(purchaserId: string | null, known: CareKnown): Refusal[] {
  if (purchaserId === null) return [refuse('PURCHASER_MISSING', 'purchaserId')];
  if (known.organisationIds.includes(purchaserId)) return [refuse('PURCHASER_NOT_BUREAU', 'purchaserId')];
  return known.bureauIds.includes(purchaserId) ? [] : [refuse('PURCHASER_UNKNOWN', 'purchaserId')];
}

/** Whether somebody who serves on the day works in the institution (S-2.1c): its agreement waits until they have left. */
function worksThere({ people, careInstitution }: CareKnown, on: CivilDate): boolean {
  return people.terms.some(
    (term) => covers(term, on) && tiesOn(people, term.personId, careInstitution, on).includes('EMPLOYER'),
  );
}

/** Whoever would consent too early is told of the four steps. */
function whyNot(step: CareStep, care: OpenCare, actor: CareActor) {
  const isTooEarly =
    (step === 'CONSENT' || step === 'AGREE') &&
    careParties(actor, care).includes('BUREAU') &&
    ['APPLIED', 'STUDIED', 'ASSESSED', 'INSPECTED'].includes(care.state);
  return isTooEarly ? 'FOUR_STEPS_MISSING' : 'CARE_STEP_NOT_ALLOWED';
}
