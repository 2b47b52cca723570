import type { CivilDate } from '../calendar/civil-date';
import type { Span } from '../calendar/span';

export const TENANT_LEVELS = ['PROVINCE', 'CITY', 'COUNTY'] as const;
export type TenantLevel = (typeof TENANT_LEVELS)[number];

export const ORGANISATION_TYPES = [
  'RELIEF_STATION',
  'MINORS_PROTECTION_CENTRE',
  'DESIGNATED_HOSPITAL',
  'ENTRUSTED_CARE_INSTITUTION',
  'WELFARE_INSTITUTION',
  'CHILD_WELFARE_INSTITUTION',
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

export const POSITION_KINDS = ['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'] as const;
export type PositionKind = (typeof POSITION_KINDS)[number];

export const PANEL_FORMS = ['COMMITTEE', 'INVITED_SUPERVISORS', 'OTHER'] as const;
export type PanelForm = (typeof PANEL_FORMS)[number];

export const PANEL_ROLES = ['HEAD', 'DEPUTY_HEAD', 'MEMBER'] as const;
export type PanelRole = (typeof PANEL_ROLES)[number];

/** A civil affairs bureau. `hasOwnStation` is false for districts the notice names no target for (A2). */
export interface TenantFact {
  id: string;
  code: string;
  name: string;
  level: TenantLevel;
  hasOwnStation: boolean;
}

/** An institution in operation over its span; `tenantLevel` is the level of the bureau in charge of it. */
export interface OrganisationFact extends Span {
  id: string;
  tenantId: string;
  tenantLevel: TenantLevel;
  type: OrganisationType;
  name: string;
}

/** A post of the bureau; it outlives whoever holds it (engine.md, semantics 4). */
export interface PositionFact extends Span {
  id: string;
  kind: PositionKind;
}

export interface IncumbencyFact extends Span {
  positionId: string;
  personName: string;
}

export interface AssignmentFact extends Span {
  id: string;
  positionId: string;
  organisationId: string;
}

export interface PanelFact extends Span {
  id: string;
  name: string;
  form: PanelForm;
}

/** One term of one supervisor; `to` is already the earlier of departure and term end (S-3.7, S-3.9). */
export interface SupervisorFact extends Span {
  id: string;
  panelId: string;
  name: string;
  role: PanelRole;
  employer: string;
}

export interface AgreementFact extends Span {
  id: string;
  stationId: string;
  careInstitutionId: string;
}

/**
 * Something that happened and starts a duty: a minor admitted, an opinion sent. `endedOn` ends its subject;
 * `subjectId` is the institution or panel it is about, `label` what people call it.
 */
export interface EventFact {
  id: string;
  kind: string;
  subjectId: string;
  label: string;
  on: CivilDate;
  endedOn: CivilDate | null;
}

/** Whoever keeps daily contact with a panel (S-3.5). */
export interface PanelOfficerFact extends Span {
  panelId: string;
  name: string;
}

/** An approved exemption (原则上, A7) of one duty, or of every window of a rule for a subject (`windowKey: null`). */
export interface ExemptionFact {
  id: string;
  ruleCode: string;
  subjectId: string;
  windowKey: string | null;
  reasonCode: string;
  approvedOn: CivilDate;
  /** From this day on it excuses nothing more; what it had excused before stays excused. */
  withdrawnOn: CivilDate | null;
}

/**
 * "The institution does not exist here" (A6): holds for a year from `confirmedOn`, or until the bureau has one
 * of the `missing` type, or takes the statement back.
 */
export interface NotApplicableFact {
  id: string;
  ruleCode: string;
  subjectId: string;
  missing: OrganisationType;
  reason: string;
  confirmedOn: CivilDate;
  withdrawnOn: CivilDate | null;
}

/** All that is so over time about one bureau, and the institutions it is tied to, its own or not. */
export interface TenantFacts {
  tenant: TenantFact;
  organisations: OrganisationFact[];
  positions: PositionFact[];
  incumbencies: IncumbencyFact[];
  assignments: AssignmentFact[];
  panels: PanelFact[];
  panelOfficers: PanelOfficerFact[];
  supervisors: SupervisorFact[];
  agreements: AgreementFact[];
  events: EventFact[];
  exemptions: ExemptionFact[];
  notApplicable: NotApplicableFact[];
}
