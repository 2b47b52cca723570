import type { ReadTx } from '@mingcha/database/tenant';
import type { Act } from '@mingcha/domain/access/access';
import { isCivilDate } from '@mingcha/domain/calendar/civil-date';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import { decodeCursor, encodeCursor, pageSize, toConnection } from '../../graphql/connection';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { numbered, type ScopeByReach, scopeOf } from '../../graphql/scope';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Project, ProjectConnection } from './project.types';

/** Columns that keep their name in the answer. */
type PlainColumns = Omit<Project, 'tenant' | 'organisation' | 'position' | 'purchaser'>;

interface ProjectRow extends PlainColumns, TenantColumns {
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  position_id: string;
  position_kind: PositionKind;
  buyer: TenantColumns | null;
}

const SELECT_PROJECTS = `
  select p.id, p.mode, p.provider, p.service, p.agreement_number "agreementNumber", p.from_on::text "from",
         p.to_on::text "to", p.recorded_at "recordedAt", r.name "recordedByName", p.ended_on::text "endedOn",
         p.end_reason "endReason", p.ended_at "endedAt", e.name "endedByName", p.organisation_id,
         o.name as organisation_name, o.type as organisation_type, p.position_id, k.kind as position_kind,
         (select to_json(b) from (select ${tenantColumns('w')} from tenants w where w.id = p.purchaser_tenant_id) b)
           as buyer, ${tenantColumns('t')}
    from projects p
    join tenants t on t.id = p.tenant_id
    join organisations o on o.tenant_id = p.tenant_id and o.id = p.organisation_id
    join positions k on k.tenant_id = p.tenant_id and k.id = p.position_id
    left join accounts r on r.tenant_id = p.tenant_id and r.id = p.recorded_by
    left join accounts e on e.tenant_id = p.tenant_id and e.id = p.ended_by`;

function toProject(row: ProjectRow): Project {
  const tenant = toTenant(row);
  const { id, mode, provider, service, agreementNumber, from, to, recordedAt, recordedByName } = row;
  const { endedOn, endReason, endedAt, endedByName } = row;
  return {
    ...{ id, mode, provider, service, agreementNumber, from, to, recordedAt, recordedByName },
    ...{ endedOn, endReason, endedAt, endedByName, tenant },
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    position: { id: row.position_id, kind: row.position_kind, tenant },
    purchaser: row.buyer && toTenant(row.buyer),
  };
}

/** Of `projects p`; station staff see those that serve their institution. */
const READABLE: ScopeByReach = {
  NOTHING: () => ({ sql: 'false', params: [] }),
  TENANT_AND_BELOW: () => ({ sql: 'true', params: [] }),
  OWN_TENANT: ({ tenantId }) => ({ sql: 'p.tenant_id = ?', params: [tenantId] }),
  OWN_ORGANISATION: ({ organisationId }) => ({ sql: 'p.organisation_id = ?', params: [organisationId] }),
  // A panel has no projects of its own.
  OWN_PANEL: () => ({ sql: 'false', params: [] }),
};

/** Projects by id that the viewer may read; with another act, those it reaches. */
export async function findProjects(
  context: ApiContext,
  tx: ReadTx,
  ids: readonly string[],
  act: Act = 'READ_PROJECTS',
): Promise<Project[]> {
  const scope = numbered(scopeOf(context.signedIn, act, READABLE), 2);
  const rows = await tx.query<ProjectRow>(
    `${SELECT_PROJECTS} where p.id = any($1::uuid[]) and ${scope.sql}`,
    [ids, ...scope.params],
  );
  return rows.map(toProject);
}

/** Projects the viewer may read, the latest agreement first. */
export async function listProjects(
  context: ApiContext,
  first: number,
  after: string | null,
): Promise<ProjectConnection> {
  const size = pageSize(first);
  const [on, id] = after ? decodeCursor(after, [isCivilDate, isId]) : [null, null];
  const scope = numbered(scopeOf(context.signedIn, 'READ_PROJECTS', READABLE), 4);
  const rows = await context.read((tx) =>
    tx.query<ProjectRow>(
      `${SELECT_PROJECTS}
        where ${scope.sql} and ($1::date is null or (p.from_on, p.id) < ($1::date, $2::uuid))
        order by p.from_on desc, p.id desc
        limit $3`,
      [on, id, size + 1, ...scope.params],
    ),
  );
  return toConnection(rows.map(toProject), size, (project) => encodeCursor([project.from, project.id]));
}
