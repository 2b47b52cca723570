import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import type { ContactMethod, ContactTopic } from '../engine/evidence';
import type { TenantFacts } from '../engine/facts';
import { type Refusal, refuse } from '../refusal';
import type { ServiceStage } from '../service-stage';
import { MOST_ATTACHMENTS } from './attachment';
import {
  areOnlyRemote,
  type ContactPurpose,
  callForInspection,
  type InspectionMode,
  type SupervisionKind,
} from './contact-words';
import { refuseLong, tidy } from './said';

/** What somebody says of a contact (L-3.1 to L-3.6, G-2.1, G-2.3). */
export interface ContactInput {
  positionId: string;
  organisationId: string;
  on: string;
  purpose: ContactPurpose | null;
  methods: readonly ContactMethod[];
  inspectionMode: InspectionMode | null;
  supervisionKind: SupervisionKind | null;
  topics: readonly ContactTopic[];
  stages: readonly ServiceStage[];
  /** Names of whoever came along, as written. */
  companions: readonly string[];
  attachmentIds: readonly string[];
  problemsFound: string | null;
  problemsSolved: string | null;
  byProxy: boolean;
}

export const CONTACT_WARNINGS = [
  'UNIT_NOT_ASSIGNED',
  'BY_PROXY',
  'ONLY_REMOTE_METHODS',
  'POSITION_VACANT',
] as const;
/** It is stored all the same, but will not count as it stands, or should be looked at again. */
export type ContactWarning = (typeof CONTACT_WARNINGS)[number];

/** A contact fit to be stored. */
export interface ContactDraft {
  positionId: string;
  organisationId: string;
  on: CivilDate;
  purpose: ContactPurpose;
  methods: ContactMethod[];
  inspectionMode: InspectionMode | null;
  supervisionKind: SupervisionKind | null;
  topics: ContactTopic[];
  stages: ServiceStage[];
  companions: string[];
  attachmentIds: string[];
  problemsFound: string | null;
  problemsSolved: string | null;
  byProxy: boolean;
  recordedOn: CivilDate;
  warnings: ContactWarning[];
}

export const LONGEST_NAME = 50;
export const MOST_COMPANIONS = 20;

/** Decides whether a contact is recorded: all that is wrong with it, or what to store. */
export function decideContact(
  input: ContactInput,
  facts: TenantFacts,
  today: CivilDate,
): Refusal[] | ContactDraft {
  const refusals = [
    ...refuseDate(input, facts, today),
    ...refuseUnit(input, facts),
    ...(input.purpose === null ? [refuse('PURPOSE_MISSING', 'purpose')] : []),
    ...(input.methods.length === 0 ? [refuse('METHOD_MISSING', 'methods')] : []),
    ...refuseInspection(input),
    ...refuseCompanions(input),
    ...(new Set(input.attachmentIds).size > MOST_ATTACHMENTS
      ? [refuse('TOO_MANY_ATTACHMENTS', 'attachmentIds')]
      : []),
    ...refuseLong({ problemsFound: input.problemsFound, problemsSolved: input.problemsSolved }),
  ];
  if (input.purpose === null || refusals.length > 0) return refusals;
  return {
    positionId: input.positionId,
    organisationId: input.organisationId,
    on: input.on,
    purpose: input.purpose,
    methods: [...new Set(input.methods)],
    inspectionMode: input.inspectionMode,
    supervisionKind: input.supervisionKind,
    topics: [...new Set(input.topics)],
    stages: [...new Set(input.stages)],
    companions: tidyNames(input.companions),
    attachmentIds: [...new Set(input.attachmentIds)],
    problemsFound: tidy(input.problemsFound),
    problemsSolved: tidy(input.problemsSolved),
    byProxy: input.byProxy,
    recordedOn: today,
    warnings: warningsOf(input, facts),
  };
}

/** Decides whether a contact is voided: it stays visible and counts for nothing from then on. */
export function decideVoiding(contact: { voidedOn: CivilDate | null }, reason: string): Refusal[] {
  return [
    ...(contact.voidedOn === null ? [] : [refuse('ALREADY_VOIDED', 'id')]),
    ...(reason.trim() === '' ? [refuse('REASON_MISSING', 'reason')] : []),
    ...refuseLong({ reason }),
  ];
}

function refuseDate({ on, positionId }: ContactInput, facts: TenantFacts, today: CivilDate): Refusal[] {
  const position = facts.positions.find(({ id }) => id === positionId);
  const unknown = position ? [] : [refuse('POSITION_UNKNOWN', 'positionId')];
  if (!isCivilDate(on)) return [...unknown, refuse('NOT_A_DATE', 'on')];
  if (on > today) return [...unknown, refuse('DATE_IN_FUTURE', 'on')];
  return position && !covers(position, on) ? [refuse('POSITION_NOT_IN_BEING', 'on')] : unknown;
}

function refuseUnit({ organisationId }: ContactInput, facts: TenantFacts): Refusal[] {
  const isKnown = facts.organisations.some(({ id }) => id === organisationId);
  return isKnown ? [] : [refuse('ORGANISATION_UNKNOWN', 'organisationId')];
}

/** A check is random or key, and part of routine or thematic supervision; other methods need not say (L-3.5). */
function refuseInspection({ methods, inspectionMode, supervisionKind }: ContactInput): Refusal[] {
  if (!callForInspection(methods)) return [];
  return [
    ...(inspectionMode === null ? [refuse('INSPECTION_MODE_MISSING', 'inspectionMode')] : []),
    ...(supervisionKind === null ? [refuse('SUPERVISION_KIND_MISSING', 'supervisionKind')] : []),
  ];
}

function refuseCompanions({ companions }: ContactInput): Refusal[] {
  const names = tidyNames(companions);
  if (names.length > MOST_COMPANIONS) return [refuse('TOO_MANY_COMPANIONS', 'companions')];
  return names.some((name) => name.length > LONGEST_NAME) ? [refuse('TEXT_TOO_LONG', 'companions')] : [];
}

function tidyNames(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))];
}

function warningsOf(input: ContactInput, facts: TenantFacts): ContactWarning[] {
  const { positionId, organisationId, on } = input;
  const isAssigned = facts.assignments.some(
    (fact) => fact.positionId === positionId && fact.organisationId === organisationId && covers(fact, on),
  );
  const isHeld = facts.incumbencies.some((fact) => fact.positionId === positionId && covers(fact, on));
  const warnings: [ContactWarning, boolean][] = [
    ['UNIT_NOT_ASSIGNED', !isAssigned],
    ['BY_PROXY', input.byProxy],
    ['ONLY_REMOTE_METHODS', areOnlyRemote(input.methods)],
    ['POSITION_VACANT', !isHeld],
  ];
  return warnings.filter(([, applies]) => applies).map(([warning]) => warning);
}
