import { refuseEmpty, refuseLong, tidy } from '../liaison/said';
import { barredBy, type Institution, type PanelPeople } from '../panel/recusal';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import type { ServiceStage } from '../service-stage';
import type { SupervisionArea } from '../supervision-area';
import {
  OPINION_TRANSITIONS,
  type OpenOpinion,
  type OpinionActor,
  type OpinionKind,
  type OpinionOrigin,
  type OpinionParty,
  type OpinionState,
  type OpinionStep,
  partyFor,
} from './opinion';

/** What a supervisor sends, day or night (S-2.5a). */
export interface OpinionInput {
  organisationId: string;
  kind: OpinionKind;
  origin: OpinionOrigin;
  area: SupervisionArea;
  /** Of `OTHER` alone: what it is about. */
  areaName: string | null;
  stage: ServiceStage | null;
  text: string;
  /** Whether the station is not to learn who sent it. */
  isNameWithheld: boolean;
}

/** Who sends it: the running term, and the person through all terms. */
export interface OpinionAuthor {
  supervisorId: string;
  personId: string;
  panelId: string;
}

/** An opinion fit to be stored; it is never changed afterwards (S-3.2). */
export type OpinionDraft = OpinionInput & OpinionAuthor;

/** Decides whether an opinion is taken; whoever is bound to the institution does not supervise it (S-2.1c, A17). */
export function decideOpinion(
  input: OpinionInput,
  author: OpinionAuthor,
  organisations: readonly Institution[],
  people: PanelPeople,
  today: string,
): Refusal[] | OpinionDraft {
  const { organisationId, area, text } = input;
  const areaName = tidy(input.areaName);
  const institution = organisations.find(({ id }) => id === organisationId);
  const refusals = [
    ...(institution ? [] : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(institution && barredBy(people, author.personId, institution, today) !== null
      ? [refuse('SUPERVISOR_RECUSED', 'organisationId')]
      : []),
    ...(area === 'OTHER' && areaName === null ? [refuse('AREA_NOT_NAMED', 'areaName')] : []),
    ...(area !== 'OTHER' && areaName !== null ? [refuse('AREA_NAMED_TWICE', 'areaName')] : []),
    ...refuseEmpty(text, 'text'),
    ...refuseLong({ text, areaName }),
    ...refuseIdentityNumbers({ text, areaName }),
  ];
  return refusals.length > 0 ? refusals : { ...input, ...author, areaName, text: text.trim() };
}

/** What somebody says of a step; which of it is needed stands in `OPINION_TRANSITIONS`. */
export interface OpinionStepInput {
  step: OpinionStep;
  text: string | null;
  /** Of the station's handling alone: what it does about it (改进措施, S-2.6b). */
  measures: string | null;
}

/** A step fit to be stored. */
export interface OpinionStepDraft extends OpinionStepInput {
  party: OpinionParty;
  state: OpinionState;
}

/** Decides on the next step of an opinion. */
export function decideOpinionStep(
  { step, ...said }: OpinionStepInput,
  opinion: OpenOpinion,
  actor: OpinionActor,
): Refusal[] | OpinionStepDraft {
  const party = partyFor(step, actor, opinion);
  if (step === 'SUBMIT' || party === null) return [refuse('OPINION_STEP_NOT_ALLOWED', 'step')];
  const { needs, to } = OPINION_TRANSITIONS[step];
  const text = tidy(said.text);
  const measures = needs.includes('measures') ? tidy(said.measures) : null;
  const refusals = [
    ...(needs.includes('text') ? refuseEmpty(text, 'text') : []),
    ...(needs.includes('measures') && measures === null ? [refuse('MEASURES_MISSING', 'measures')] : []),
    ...refuseLong({ text, measures }),
    ...refuseIdentityNumbers({ text, measures }),
  ];
  return refusals.length > 0 ? refusals : { step, text, measures, party, state: to ?? opinion.state };
}
