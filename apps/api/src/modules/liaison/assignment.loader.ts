import type { Query } from '@mingcha/database/actor';
import type { ReadTx } from '@mingcha/database/tenant';
import type { OrganisationFact, OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { FoundTarget } from '@mingcha/domain/liaison/assign';
import { isId } from '../../graphql/id';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { Assignment } from './assignment.types';

export interface AssignmentRow extends TenantColumns {
  id: string;
  position_id: string;
  position_kind: PositionKind | null;
  incumbent_name: string | null;
  organisation_id: string;
  organisation_name: string;
  organisation_type: OrganisationType;
  from_on: string;
  to_on: string | null;
}

/** Assignments with whoever holds the post on the day `$1`; posts of a bureau above are out of sight and stay null. */
export const SELECT_ASSIGNMENTS = `
  select a.id, a.position_id, p.kind as position_kind, i.person_name as incumbent_name,
         o.id as organisation_id, o.name as organisation_name, o.type as organisation_type,
         a.from_on, a.to_on, ${tenantColumns('t')}
    from assignments a
    join tenants t on t.id = a.tenant_id
    join organisations o on o.tenant_id = a.subject_tenant_id and o.id = a.organisation_id
    left join positions p on p.tenant_id = a.tenant_id and p.id = a.position_id
    left join incumbencies i on i.tenant_id = a.tenant_id and i.position_id = a.position_id
         and i.from_on <= $1 and (i.to_on is null or i.to_on >= $1)`;

export function toAssignment(row: AssignmentRow): Assignment {
  const tenant = toTenant(row);
  return {
    id: row.id,
    tenant,
    position: row.position_kind && { id: row.position_id, kind: row.position_kind, tenant },
    incumbentName: row.incumbent_name,
    organisation: { id: row.organisation_id, name: row.organisation_name, type: row.organisation_type },
    from: row.from_on,
    to: row.to_on,
  };
}

/** An assignment of the own bureau that was just written. */
export async function mustFindAssignment(
  { query, actor }: ReadTx,
  day: string,
  id: string,
): Promise<Assignment> {
  const [row] = await query<AssignmentRow>(`${SELECT_ASSIGNMENTS} where a.tenant_id = $2 and a.id = $3`, [
    day,
    actor.tenantId,
    id,
  ]);
  if (!row) throw new Error(`The assignment ${id} was stored and is not there.`);
  return toAssignment(row);
}

/**
 * An institution as the gate asks about it (L-1.1). Only the own bureau's and those of bureaus below are in sight at
 * all; whatever else an id may mean is not there.
 */
export async function findTarget(query: Query, tenantId: string, id: string): Promise<FoundTarget> {
  if (!isId(id)) return undefined;
  const [found] = await query<OrganisationFact>(
    `select o.id, o.tenant_id "tenantId", b.level "tenantLevel", o.type, o.name, o.opened_on "from", o.closed_on "to"
       from organisations o join tenants b on b.id = o.tenant_id where o.id = $1`,
    [id],
  );
  return found && { ...found, place: found.tenantId === tenantId ? 'OWN' : 'BELOW' };
}
