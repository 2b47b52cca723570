import type {
  BriefingEvidence,
  ContactEvidence,
  Evidence,
  InspectionEvidence,
  MeetingEvidence,
  ResponseEvidence,
} from '@mingcha/domain/engine/evidence';
import type {
  ExemptionFact,
  NotApplicableFact,
  SupervisorFact,
  TenantFacts,
} from '@mingcha/domain/engine/facts';
import type { Query } from './actor';
import { EVENTS, RESPONSES } from './event-sources';
import { lastDayServed } from './panel-people';

export interface KnownOfTenant {
  facts: TenantFacts;
  evidence: Evidence[];
  /** First day duties are kept for: since the bureau joined, or since the year of its first imported book. */
  keptFrom: string;
}

interface TermRow extends Omit<SupervisorFact, 'to'> {
  termMonths: number;
  leftOn: string | null;
}

interface Snapshot
  extends Pick<
    TenantFacts,
    | 'tenant'
    | 'organisations'
    | 'positions'
    | 'incumbencies'
    | 'assignments'
    | 'panels'
    | 'panelOfficers'
    | 'agreements'
    | 'events'
  > {
  keptFrom: string;
  terms: TermRow[];
  contacts: ContactEvidence[];
  meetings: MeetingEvidence[];
  inspections: InspectionEvidence[];
  briefings: BriefingEvidence[];
  responses: ResponseEvidence[];
  exemptions: ExemptionFact[];
  notApplicable: NotApplicableFact[];
}

const list = (select: string) => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;
const LASTING = 'from_on "from", to_on "to"';
/** Requests that the bureau directly above has granted (A6, A7); no other bureau's row is a decision. */
const GRANTED = `from excuse_requests r
  join tenants b on b.id = r.tenant_id
  join excuse_decisions d on d.subject_tenant_id = r.tenant_id and d.request_id = r.id
    and d.tenant_id = b.parent_id and d.verdict = 'GRANTED'
  where r.tenant_id = $1 and r.kind`;
const RECORDED = 'id, on_date "on", recorded_on "recordedOn", voided_on "voidedOn"';

/**
 * One statement, hence one moment: everything the engine asks about one bureau, under the engine's own names.
 * Institutions of other bureaus come with it where a position is assigned to them (L-1.4, L-1.5).
 */
const SNAPSHOT = `
  select least(t.kept_from, (select date_trunc('year', min(on_date))::date from (
      select on_date from contacts where tenant_id = $1 and source = 'IMPORT'
      union all select on_date from meetings where tenant_id = $1 and source = 'IMPORT'
      union all select on_date from inspections where tenant_id = $1 and source = 'IMPORT'
      union all select on_date from briefings where tenant_id = $1 and source = 'IMPORT') imported)) "keptFrom",
    json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'level', t.level,
      'hasOwnStation', t.has_own_station) tenant,
    ${list(`select o.id, o.tenant_id "tenantId", b.level "tenantLevel", o.type, o.name,
        o.opened_on "from", o.closed_on "to"
      from organisations o join tenants b on b.id = o.tenant_id
      where o.tenant_id = $1 or (o.tenant_id, o.id) in
        (select subject_tenant_id, organisation_id from assignments where tenant_id = $1)`)} organisations,
    ${list(`select id, kind, ${LASTING} from positions where tenant_id = $1`)} positions,
    ${list(`select position_id "positionId", person_name "personName", ${LASTING}
      from incumbencies where tenant_id = $1`)} incumbencies,
    ${list(`select id, position_id "positionId", organisation_id "organisationId", ${LASTING}
      from assignments where tenant_id = $1`)} assignments,
    ${list(`select id, name, form, ${LASTING} from panels where tenant_id = $1`)} panels,
    ${list(`select panel_id "panelId", name, ${LASTING} from panel_officers where tenant_id = $1`)} "panelOfficers",
    ${list(`select id, panel_id "panelId", name, role, employer, from_on "from", term_months "termMonths",
      left_on "leftOn" from supervisors where tenant_id = $1`)} terms,
    ${list(`select id, station_id "stationId", care_institution_id "careInstitutionId", ${LASTING}
      from agreements where tenant_id = $1`)} agreements,
    ${list(`select 'CONTACT' kind, ${RECORDED}, position_id "positionId", organisation_id "organisationId",
      methods, by_proxy "byProxy" from contacts where tenant_id = $1`)} contacts,
    ${list(`select 'MEETING' kind, ${RECORDED}, panel_id "panelId", attendees
      from meetings where tenant_id = $1`)} meetings,
    ${list(`select 'INSPECTION' kind, ${RECORDED}, organisation_id "organisationId", participants
      from inspections where tenant_id = $1 and kind = 'SPECIAL'`)} inspections,
    ${list(`select 'BRIEFING' kind, ${RECORDED}, organisation_id "organisationId"
      from briefings where tenant_id = $1`)} briefings,
    ${list(EVENTS.join(' union all '))} events,
    ${list(RESPONSES.join(' union all '))} responses,
    ${list(`select r.id, r.rule_code "ruleCode", r.subject_id "subjectId", r.window_key "windowKey",
      r.reason_code "reasonCode", d.decided_on "approvedOn", r.withdrawn_on "withdrawnOn"
      ${GRANTED} = 'EXEMPTION'`)} exemptions,
    ${list(`select r.id, r.rule_code "ruleCode", r.subject_id "subjectId", r.missing, r.grounds reason,
      d.holds_from "confirmedOn", r.withdrawn_on "withdrawnOn"
      ${GRANTED} = 'NOT_APPLICABLE'`)} "notApplicable"
  from tenants t where t.id = $1`;

/** What is known of one bureau, as far as the transaction may see it. */
export async function loadTenantFacts({ query }: { query: Query }, tenantId: string): Promise<KnownOfTenant> {
  const [snapshot] = await query<Snapshot>(SNAPSHOT, [tenantId]);
  if (snapshot === undefined) throw new Error(`There is no tenant ${tenantId}`);
  const { keptFrom, terms, contacts, meetings, inspections, briefings, responses, ...facts } = snapshot;
  return {
    keptFrom,
    facts: { ...facts, supervisors: terms.map(served) },
    evidence: [...contacts, ...meetings, ...inspections, ...briefings, ...responses],
  };
}

function served({ termMonths, leftOn, ...term }: TermRow): SupervisorFact {
  return { ...term, to: lastDayServed({ from: term.from, termMonths, leftOn }) };
}
