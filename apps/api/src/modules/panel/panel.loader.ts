import { lastDayServed, loadPanelPeople } from '@mingcha/database/panel-people';
import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, can, reachesOf } from '@mingcha/domain/access/access';
import type { PanelForm, PanelRole } from '@mingcha/domain/engine/facts';
import type { LeavingKind } from '@mingcha/domain/panel/appoint';
import { type Background, compositionAdvice } from '@mingcha/domain/panel/composition';
import type { FormationStep } from '@mingcha/domain/panel/found-panel';
import { barredBy, type PanelPeople } from '@mingcha/domain/panel/recusal';
import type { ApiContext } from '../../graphql/context';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import type { Unit } from '../institution/institution.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type {
  DeclaredTie,
  Panel,
  PanelOfficer,
  Qualification,
  RecusalOverride,
  SupervisorTerm,
} from './panel.types';

interface TermRow {
  id: string;
  personId: string;
  name: string;
  role: PanelRole;
  employer: string;
  backgrounds: Background[];
  background: string;
  from: string;
  termMonths: number;
  leftOn: string | null;
  termReason: string | null;
  undertakingOn: string | null;
  documentNumber: string | null;
  leftKind: LeavingKind | null;
  leftReason: string | null;
  qualifications: Omit<Qualification, 'isExpired'>[];
  ties: DeclaredTie[];
  overrides: (Omit<RecusalOverride, 'canApprove'> & { askedBy: string })[];
}

interface PanelRow extends TenantColumns {
  panel_id: string;
  panel_name: string;
  form: PanelForm;
  form_name: string | null;
  formation: FormationStep[];
  document_number: string | null;
  document_title: string | null;
  advice_reason: string | null;
  from: string;
  to: string | null;
  organisation_ids: string[];
  units: Unit[];
  terms: TermRow[];
  officers: PanelOfficer[];
}

const list = (select: string) => `(select coalesce(json_agg(r), '[]') from (${select}) r)`;
const UNIT = `json_build_object('id', e.id, 'name', e.name, 'type', e.type) organisation`;
const AT = 'join organisations e on e.tenant_id = x.tenant_id and e.id = x.organisation_id';

/** A panel with everything about it: one statement. `$1` is today. */
const SELECT_PANELS = `
  select ${tenantColumns('t')}, p.id panel_id, p.name panel_name, p.form, p.form_name, p.formation, p.document_number,
    p.document_title, p.advice_reason, p.from_on "from", p.to_on "to", p.organisation_ids,
    ${list(`select o.id, o.name, o.type from organisations o where o.tenant_id = p.tenant_id
       and o.opened_on <= $1 and (o.closed_on is null or o.closed_on >= $1)
       order by o.type <> 'RELIEF_STATION', o.name`)} units,
    ${list(`select name, from_on "from", to_on "to" from panel_officers f
       where f.tenant_id = p.tenant_id and f.panel_id = p.id order by from_on desc, id desc`)} officers,
    ${list(`select s.id, s.person_id "personId", s.name, s.role, s.employer, s.backgrounds, s.background,
       s.from_on "from", s.term_months "termMonths", s.left_on "leftOn", s.term_reason "termReason",
       s.undertaking_on "undertakingOn", s.document_number "documentNumber", s.left_kind "leftKind",
       s.left_reason "leftReason",
       ${list(`select x.id, x.kind, x.number, x.issuer, x.expires_on "expiresOn" from qualifications x
          where x.tenant_id = s.tenant_id and x.person_id = s.person_id and x.removed_on is null
          order by x.expires_on, x.id`)} qualifications,
       ${list(`select x.id, ${UNIT}, x.kind, x.note, x.from_on "from", x.to_on "to",
          x.declared_by_name "declaredByName" from supervisor_ties x ${AT}
          where x.tenant_id = s.tenant_id and x.person_id = s.person_id order by x.from_on desc, x.id`)} ties,
       ${list(`select x.id, ${UNIT}, x.reason, x.asked_by "askedBy", x.asked_by_name "askedByName",
          x.approved_by_name "approvedByName", x.approved_on "approvedOn", x.withdrawn_on "withdrawnOn"
          from recusal_overrides x ${AT}
          where x.tenant_id = s.tenant_id and x.person_id = s.person_id order by x.asked_at desc, x.id`)} overrides
       from supervisors s where s.tenant_id = p.tenant_id and s.panel_id = p.id
       order by s.left_on is not null,
         array_position(array['HEAD', 'DEPUTY_HEAD', 'MEMBER'], s.role), s.from_on desc, s.id`)} terms
  from panels p join tenants t on t.id = p.tenant_id`;

/** Of `panels p`: a bureau's own, the city's also its counties'; a supervisor's own; a station those of its bureau. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'p.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: () => ({ sql: 'false', params: [] }),
  OWN_PANEL: ({ panelId }) => ({ sql: 'p.id = ?', params: [panelId] }),
};

function toTerm(
  context: ApiContext,
  row: TermRow,
  units: readonly Unit[],
  people: PanelPeople,
): SupervisorTerm {
  const { termMonths, leftOn, overrides, qualifications, ...term } = row;
  const { signedIn, today } = context;
  const to = lastDayServed({ from: term.from, termMonths, leftOn });
  const mayApprove = can(signedIn.roles, 'MANAGE_PANEL');
  // What binds a colleague is no supervisor's business.
  const isPrivate =
    reachesOf(signedIn.roles, 'READ_PANELS').join() === 'OWN_PANEL' && term.personId !== signedIn.personId;
  return {
    ...{ ...term, to, termMonths, isServing: term.from <= today && today <= to },
    barredAt: units.filter((unit) => barredBy(people, term.personId, unit, today) !== null),
    ...(isPrivate && { ties: [] }),
    qualifications: qualifications.map((each) => ({
      ...each,
      isExpired: each.expiresOn !== null && each.expiresOn < today,
    })),
    overrides: (isPrivate ? [] : overrides).map(({ askedBy, ...each }) => ({
      ...each,
      canApprove:
        mayApprove && each.approvedOn === null && each.withdrawnOn === null && askedBy !== signedIn.accountId,
    })),
  };
}

function toPanel(context: ApiContext, row: PanelRow, people: PanelPeople): Panel {
  const tenant = toTenant(row);
  const terms = row.terms.map((term) => toTerm(context, term, row.units, people));
  const isAll = row.organisation_ids.length === 0;
  return {
    ...{ id: row.panel_id, tenant, name: row.panel_name, form: row.form, formName: row.form_name },
    ...{ formation: row.formation, documentNumber: row.document_number, documentTitle: row.document_title },
    ...{ from: row.from, to: row.to, officers: row.officers },
    scope: row.units.filter(({ id }) => isAll || row.organisation_ids.includes(id)),
    terms: [...terms.filter(({ isServing }) => isServing), ...terms.filter(({ isServing }) => !isServing)],
    ...{ advice: compositionAdvice(terms, context.today), adviceReason: row.advice_reason },
    canManage: tenant.id === context.signedIn.tenantId && can(context.signedIn.roles, 'MANAGE_PANEL'),
  };
}

/** Panels by a condition on `panels p` with parameters from `$2` on, as far as the viewer may read them. */
export async function findPanels(
  context: ApiContext,
  tx: ReadTx,
  condition: string,
  params: readonly unknown[],
  act: Act = 'READ_PANELS',
): Promise<Panel[]> {
  const scope = numbered(scopeOf(context.signedIn, act, READABLE), 2 + params.length);
  const rows = await tx.query<PanelRow>(
    `${SELECT_PANELS} where ${condition} and ${scope.sql} order by t.code, p.to_on is not null, p.from_on desc, p.id`,
    [context.today, ...params, ...scope.params],
  );
  const tenantIds = [...new Set(rows.map((row) => toTenant(row).id))];
  const known = await Promise.all(tenantIds.map((id) => loadPanelPeople(tx, id)));
  const nobody: PanelPeople = { terms: [], ties: [], overrides: [] };
  return rows.map((row) => toPanel(context, row, known[tenantIds.indexOf(toTenant(row).id)] ?? nobody));
}
