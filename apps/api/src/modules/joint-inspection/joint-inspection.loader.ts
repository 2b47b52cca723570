import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { JointInspection, JointInspectionConnection } from './joint-inspection.types';

/** Columns that keep their name in the answer. */
type PlainColumns = Omit<JointInspection, 'tenant' | 'organisation' | 'position'>;

interface InspectionRow extends PlainColumns, TenantColumns {
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  position_id: string | null;
  position_kind: PositionKind | null;
}

const SELECT_INSPECTIONS = `
  select j.id, j.trigger, j.necessity, j.departments, j.participants, j.on_date::text "on", j.conclusion,
         j.recorded_at "recordedAt", j.recorded_by_name "recordedByName", j.organisation_id,
         o.name as organisation_name, o.type as organisation_type, p.id as position_id, p.kind as position_kind,
         ${tenantColumns('t')}
    from joint_inspections j
    join tenants t on t.id = j.tenant_id
    join organisations o on o.tenant_id = j.subject_tenant_id and o.id = j.organisation_id
    left join positions p on p.tenant_id = j.tenant_id and p.id = j.position_id`;

function toInspection(row: InspectionRow): JointInspection {
  const tenant = toTenant(row);
  const { id, trigger, necessity, departments, participants, on, conclusion } = row;
  const { recordedAt, recordedByName, position_id, position_kind } = row;
  return {
    ...{ id, trigger, necessity, departments, participants, on, conclusion },
    ...{ recordedAt, recordedByName, tenant },
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    position: position_id && position_kind ? { id: position_id, kind: position_kind, tenant } : null,
  };
}

/** Of `joint_inspections j`; a bureau sees its own and those at its institutions, a station those at itself. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({
    sql: '(j.tenant_id = ? or j.subject_tenant_id = ?)',
    params: [tenantId, tenantId],
  }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'j.organisation_id = ?', params: [organisationId] }),
  // A panel inspects by itself (S-2); joint inspections are the leader's.
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Joint inspections by id that the viewer may read; with another act, those it reaches. */
export async function findJointInspections(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_JOINT_INSPECTIONS',
): Promise<JointInspection[]> {
  const scope = numbered(scopeOf(context.signedIn, act, READABLE), 2);
  const rows = await tx.query<InspectionRow>(
    `${SELECT_INSPECTIONS} where j.id = any($1::uuid[]) and ${scope.sql}`,
    [ids, ...scope.params],
  );
  return rows.map(toInspection);
}

/** Joint inspections the viewer may read, newest first. */
export async function listJointInspections(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<JointInspectionConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const scope = numbered(scopeOf(context.signedIn, 'READ_JOINT_INSPECTIONS', READABLE), 4);
  const rows = await context.read((tx) =>
    tx.query<InspectionRow>(
      `${SELECT_INSPECTIONS}
        where ${scope.sql} and ($1::date is null or (j.on_date, j.id) < ($1::date, $2::uuid))
        order by j.on_date desc, j.id desc
        limit $3`,
      [on, id, size + 1, ...scope.params],
    ),
  );
  return toConnection(rows.map(toInspection), size, (found) => encodeCursor([found.on, found.id]));
}
