import { loadPanelPeople } from '@mingcha/database/panel-people';
import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, can } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import { type CareState, careParties, careStepsAllowed, type OpenCare } from '@mingcha/domain/care/care';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { eligibleOn } from '@mingcha/domain/panel/participants';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { toEligible } from '../panel/eligible.types';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { CareAgreement, CareApplication, CareApplicationConnection, CareStepTaken } from './care.types';

interface CareRow extends TenantColumns {
  id: string;
  persons: number;
  grounds: string;
  appliedOn: string;
  station: { id: string; name: string; type: OrganisationType };
  careInstitution: { id: string; name: string; type: OrganisationType };
  steps: (CareStepTaken & { state: CareState })[];
  agreement: (Omit<CareAgreement, 'purchaser'> & { buyer: TenantColumns }) | null;
}

const SELECT_CARE = `
  select a.id, a.persons, a.grounds, a.applied_on::text "appliedOn",
         json_build_object('id', s.id, 'name', s.name, 'type', s.type) station,
         json_build_object('id', c.id, 'name', c.name, 'type', c.type) "careInstitution", ${tenantColumns('t')},
         (select json_agg(r order by r.place) from (
           select id, place, step, state, on_date "on", text, document_number "documentNumber",
                  document_title "documentTitle", member_names "memberNames", is_in_favour "isInFavour",
                  recorded_at "recordedAt", recorded_by_name "recordedByName"
             from care_steps x where x.tenant_id = a.tenant_id and x.application_id = a.id) r) steps,
         (select to_json(g) from (
           select x.id, x.number, x.from_on "from", x.to_on "to",
                  (select to_json(b) from (select ${tenantColumns('w')} from tenants w
                     where w.id = x.purchaser_tenant_id) b) buyer,
                  (select coalesce(json_agg(q), '[]') from (
                    select p.id, p.case_code "caseCode", p.from_on "from", p.to_on "to", p.where_to "whereTo"
                      from care_placements p where p.tenant_id = x.tenant_id and p.agreement_id = x.id
                     order by p.to_on is not null, p.from_on, p.case_code) q) placements
             from agreements x where x.tenant_id = a.tenant_id and x.application_id = a.id) g) agreement
    from care_applications a
    join tenants t on t.id = a.tenant_id
    join organisations s on s.tenant_id = a.tenant_id and s.id = a.station_id
    join organisations c on c.tenant_id = a.tenant_id and c.id = a.care_institution_id`;

/** Of `care_applications a`: station staff see their institution's, a panel its bureau's but where one is bound. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'a.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({
      sql: '? in (a.station_id, a.care_institution_id)',
      params: [organisationId],
    }),
    OWN_PANEL: ({ tenantId, panelId }) => ({
      sql: '(a.tenant_id = ? and ?::uuid is not null and not (array[a.station_id, a.care_institution_id] && ?::uuid[]))',
      params: [tenantId, panelId, barredIds],
    }),
  };
}

function toCare({ signedIn }: ApiContext, row: CareRow): CareApplication {
  const last = row.steps.at(-1);
  if (!last) throw new Error(`The application ${row.id} has no step.`);
  const tenant = toTenant(row);
  const { id, persons, grounds, appliedOn, station, careInstitution, steps, agreement } = row;
  const open: OpenCare = {
    ...{ tenantId: tenant.id, stationId: station.id, careInstitutionId: careInstitution.id },
    state: last.state,
  };
  const isInCharge = careParties(signedIn, open).length > 0 && can(signedIn.roles, 'PLACE_IN_CARE');
  return {
    ...{ id, tenant, station, careInstitution, persons, grounds, appliedOn, state: last.state, steps, open },
    agreement: agreement && { ...agreement, purchaser: toTenant(agreement.buyer) },
    stepsAllowed: careStepsAllowed(signedIn, open),
    canPlace: isInCharge && (last.state === 'IN_FORCE' || last.state === 'SUSPENDED'),
    eligible: [],
  };
}

async function selectCare(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<CareApplication[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(
    scopeOf(context.signedIn, act, readable(barred.map(({ id }) => id))),
    1 + params.length,
  );
  const rows = await tx.query<CareRow>(`${SELECT_CARE} where ${condition} and ${scope.sql} ${rest}`, [
    ...params,
    ...scope.params,
  ]);
  return rows.map((row) => toCare(context, row));
}

/** Entrusted care by id that the viewer may read; with another act, what it reaches. */
export function findCare(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_CARE',
): Promise<CareApplication[]> {
  return selectCare(context, tx, act, 'a.id = any($1::uuid[])', [ids]);
}

/** One of them, with whoever of the panel may take part in its next step today. */
export async function findOneCare(
  context: ApiContext,
  tx: ReadTx,
  id: string,
): Promise<CareApplication | null> {
  const [care] = await findCare(context, tx, [id]);
  if (!care || care.stepsAllowed.length === 0) return care ?? null;
  const people = await loadPanelPeople(tx, care.tenant.id);
  const atStation = new Set(eligibleOn(people, care.station, context.today).map(({ personId }) => personId));
  const both = eligibleOn(people, care.careInstitution, context.today);
  return { ...care, eligible: toEligible(both.filter(({ personId }) => atStation.has(personId))) };
}

/** Entrusted care the viewer may read, the latest application first. */
export async function listCare(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<CareApplicationConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectCare(
      context,
      tx,
      'READ_CARE',
      '($1::date is null or (a.applied_on, a.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by a.applied_on desc, a.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.appliedOn, each.id]));
}
