import type { ReadTx } from '@mingcha/database/tenant';
import { type Act, can } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { type CheckResult, scoreOf } from '@mingcha/domain/inspection/checklist';
import { findChecklist } from '@mingcha/domain/inspection/checklists';
import type { InspectionKind } from '@mingcha/domain/inspection/decide-inspection';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { supervisable } from '../panel/recusal.loader';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Inspection, InspectionConnection } from './inspection.types';

interface InspectionRow extends TenantColumns {
  id: string;
  organisation: { id: string; name: string; type: OrganisationType };
  kind: InspectionKind;
  on: string;
  isUnannounced: boolean;
  participants: string[];
  conclusion: string;
  checklistVersion: string | null;
  checks: { code: string; result: CheckResult; note: string | null; findingId: string | null }[];
  recordedAt: Date;
  recordedByName: string | null;
  voidedOn: string | null;
  voidReason: string | null;
}

const SELECT_INSPECTIONS = `
  select i.id, json_build_object('id', o.id, 'name', o.name, 'type', o.type) organisation, i.kind,
         i.on_date::text "on", i.is_unannounced "isUnannounced", i.participants, i.conclusion,
         i.checklist_version "checklistVersion", i.recorded_at "recordedAt", i.recorded_by_name "recordedByName",
         i.voided_on::text "voidedOn", i.void_reason "voidReason", ${tenantColumns('t')},
         (select coalesce(json_agg(r order by r.code), '[]') from (
           select c.item code, c.result, c.note,
                  (select f.id from findings f where f.tenant_id = c.tenant_id and f.origin = 'INSPECTION'
                     and f.origin_id = c.inspection_id and f.item = c.item limit 1) "findingId"
             from inspection_checks c where c.tenant_id = i.tenant_id and c.inspection_id = i.id) r) checks
    from inspections i
    join tenants t on t.id = i.tenant_id
    join organisations o on o.tenant_id = i.tenant_id and o.id = i.organisation_id`;

/** Of `inspections i`: station staff see their own institution's; a panel its bureau's but where one is bound. */
function readable(barredIds: readonly string[]): ScopeByReach {
  return {
    NOTHING: () => ({ sql: 'false', params: [] }),
    TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
    OWN_TENANT: ({ tenantId }) => ({ sql: 'i.tenant_id = ?', params: [tenantId] }),
    OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'i.organisation_id = ?', params: [organisationId] }),
    OWN_PANEL: ({ tenantId, panelId }) => ({
      sql: '(i.tenant_id = ? and ?::uuid is not null and i.organisation_id <> all(?::uuid[]))',
      params: [tenantId, panelId, barredIds],
    }),
  };
}

function toInspection({ signedIn }: ApiContext, row: InspectionRow): Inspection {
  const tenant = toTenant(row);
  const items = findChecklist(row.checklistVersion ?? '')?.items ?? [];
  const { id, organisation, kind, on, isUnannounced, participants, conclusion, checklistVersion } = row;
  const { recordedAt, recordedByName, voidedOn, voidReason } = row;
  const isOwn = tenant.id === signedIn.tenantId && can(signedIn.roles, 'VOID_INSPECTION');
  return {
    ...{ id, tenant, organisation, kind, on, isUnannounced, participants, conclusion, checklistVersion },
    ...{ recordedAt, recordedByName, voidedOn, voidReason, canVoid: isOwn && voidedOn === null },
    checks: row.checks.flatMap(({ code, ...check }) => {
      const item = items.find((each) => each.code === code);
      return item ? [{ ...check, item }] : [];
    }),
    score: scoreOf(row.checks.map(({ result }) => result)),
  };
}

async function selectInspections(
  context: ApiContext,
  tx: ReadTx,
  act: Act,
  condition: string,
  params: readonly unknown[],
  rest = '',
): Promise<Inspection[]> {
  const { barred } = await supervisable(context, tx);
  const scope = numbered(
    scopeOf(context.signedIn, act, readable(barred.map(({ id }) => id))),
    1 + params.length,
  );
  const rows = await tx.query<InspectionRow>(
    `${SELECT_INSPECTIONS} where ${condition} and ${scope.sql} ${rest}`,
    [...params, ...scope.params],
  );
  return rows.map((row) => toInspection(context, row));
}

/** Inspections by id that the viewer may read; with another act, those it reaches. */
export function findInspections(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_INSPECTIONS',
): Promise<Inspection[]> {
  return selectInspections(context, tx, act, 'i.id = any($1::uuid[])', [ids]);
}

/** Inspections the viewer may read, the latest first. */
export async function listInspections(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<InspectionConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const found = await context.read((tx) =>
    selectInspections(
      context,
      tx,
      'READ_INSPECTIONS',
      '($1::date is null or (i.on_date, i.id) < ($1::date, $2::uuid))',
      [on, id],
      `order by i.on_date desc, i.id desc limit ${size + 1}`,
    ),
  );
  return toConnection(found, size, (each) => encodeCursor([each.on, each.id]));
}
