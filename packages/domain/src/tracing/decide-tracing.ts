import type { CivilDate } from '../calendar/civil-date';
import { refuseCaseCode } from '../care/placement';
import type { OrganisationType } from '../engine/facts';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { barredBy, type Institution, type PanelPeople } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import {
  type OpenTracing,
  type Platform,
  platformsMissing,
  type Sex,
  TRACING_TRANSITIONS,
  type TracedKind,
  type TracingActor,
  type TracingParty,
  type TracingState,
  type TracingStep,
  tracingParties,
  tracingStepsAllowed,
} from './tracing';

/** Somebody whose family is to be looked for; by a code, no name. */
export interface TracingInput {
  organisationId: string;
  caseCode: string;
  kind: TracedKind;
  sex: Sex;
  /** About how old, in years; null where nobody can say. */
  age: number | null;
  admittedOn: string;
}

const PLACES: readonly OrganisationType[] = [
  ...(['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE'] as const),
  // A24: welfare institutions keep children, and have no login here.
  ...(['WELFARE_INSTITUTION', 'CHILD_WELFARE_INSTITUTION'] as const),
];

/** Institutions that trace families. */
export const tracesFamilies = ({ type }: { type: OrganisationType }) => PLACES.includes(type);

/** Decides whether somebody is entered. */
export function decideTracing(
  input: TracingInput,
  actor: TracingActor,
  places: readonly (Institution & { type: OrganisationType })[],
  isOpen: boolean,
  today: CivilDate,
): Refusal[] | (TracingInput & { admittedOn: CivilDate }) {
  const place = places.find(({ id }) => id === input.organisationId);
  const isTheirs =
    place &&
    tracesFamilies(place) &&
    tracingParties(actor, {
      ...{ tenantId: actor.tenantId, organisationId: place.id, organisationType: place.type, state: 'OPEN' },
    }).includes('STATION');
  const { age } = input;
  const refusals = [
    ...(isTheirs ? [] : [refuse('TRACING_PLACE_UNKNOWN', 'organisationId')]),
    ...refuseCaseCode(input.caseCode),
    ...(isOpen ? [refuse('TRACING_CASE_OPEN', 'caseCode')] : []),
    ...(age === null || (Number.isInteger(age) && age >= 0 && age <= 120)
      ? []
      : [refuse('COUNT_INVALID', 'age')]),
    ...refuseStepDay(input.admittedOn, today, 'admittedOn'),
  ];
  return refusals.length > 0 ? refusals : input;
}

/** What is said of a step; which of it is needed stands in `TRACING_TRANSITIONS`. */
export interface TracingStepInput {
  step: TracingStep;
  on: string;
  text: string | null;
  platform: Platform | null;
  url: string | null;
  /** SHA-256 of a picture of the notice, as 64 hexadecimal digits; the picture itself stays where it is. */
  sha256: string | null;
  /** Of a verification: whether every notice stands as it should. */
  isComplete: boolean | null;
}

export interface TracingStepDraft extends TracingStepInput {
  on: CivilDate;
  party: TracingParty;
  state: TracingState;
}

export interface TracingKnown {
  today: CivilDate;
  admittedOn: CivilDate;
  kind: TracedKind;
  posted: readonly Platform[];
  people: PanelPeople;
  place: Institution;
}

/** Decides on the next step; whoever verifies is bound to the institution by nothing (S-2.1c). */
export function decideTracingStep(
  input: TracingStepInput,
  tracing: OpenTracing,
  actor: TracingActor,
  known: TracingKnown,
): Refusal[] | TracingStepDraft {
  const { step, on, isComplete } = input;
  if (step === 'ENTER' || !tracingStepsAllowed(actor, tracing).includes(step)) {
    return [refuse('TRACING_STEP_NOT_ALLOWED', 'step')];
  }
  const { by, to, needs } = TRACING_TRANSITIONS[step];
  const { personId } = actor;
  if (by === 'PANEL' && personId !== null && barredBy(known.people, personId, known.place, known.today)) {
    return [refuse('SUPERVISOR_RECUSED', 'step')];
  }
  const text = tidy(input.text);
  const refusals = [
    ...refuseStepDay(on, known.today),
    ...(on < known.admittedOn ? [refuse('DAY_BEFORE_LAST_STEP', 'on')] : []),
    ...(needs.includes('platform') ? refuseNotice(input) : []),
    ...(needs.includes('verdict') ? refuseVerdict(input, known) : []),
    ...(needs.includes('text') ? refuseEmpty(text, 'text') : []),
    ...refuseLong({ text, url: input.url }),
    ...refuseIdentityNumbers({ text, url: input.url }),
  ];
  if (refusals.length > 0) return refusals;
  const isNotice = needs.includes('platform');
  return {
    ...{ step, on, text, party: by, state: to },
    platform: isNotice ? input.platform : null,
    url: isNotice ? tidy(input.url) : null,
    sha256: isNotice ? (tidy(input.sha256)?.toLowerCase() ?? null) : null,
    isComplete: needs.includes('verdict') ? isComplete : null,
  };
}

function refuseNotice({ platform, url, sha256 }: TracingStepInput): Refusal[] {
  return [
    ...(platform === null ? [refuse('PLATFORM_MISSING', 'platform')] : []),
    ...(/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url?.trim() ?? '') ? [] : [refuse('URL_INVALID', 'url')]),
    ...(tidy(sha256) === null || /^[\da-f]{64}$/i.test(sha256?.trim() ?? '')
      ? []
      : [refuse('HASH_INVALID', 'sha256')]),
  ];
}

/** Nobody finds complete what is not there; what is missing is said. */
function refuseVerdict({ isComplete, text }: TracingStepInput, { kind, posted }: TracingKnown): Refusal[] {
  if (isComplete === null) return [refuse('VERDICT_MISSING', 'isComplete')];
  if (!isComplete) return refuseEmpty(text, 'text');
  return platformsMissing(kind, posted).length > 0 ? [refuse('NOTICES_INCOMPLETE', 'isComplete')] : [];
}
