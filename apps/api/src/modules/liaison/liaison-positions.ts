import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import type { ApiContext } from '../../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { LiaisonPosition } from './contact.types';

interface Row extends TenantColumns {
  position_id: string;
  kind: PositionKind;
  incumbent_name: string | null;
  organisation_id: string | null;
  organisation_name: string | null;
  organisation_type: OrganisationType | null;
}

/** The posts of the own bureau (for a leader: the own post) in being on a day, with their units of that day. */
export async function listLiaisonPositions(context: ApiContext, on: string): Promise<LiaisonPosition[]> {
  const { tenantId, roles, positionId } = context.signedIn;
  const onlyPosition = roles.includes('CLERK') ? null : positionId;
  if (!roles.includes('CLERK') && positionId === null) return [];
  const rows = await context.read((tx) =>
    tx.query<Row>(
      `select ${tenantColumns('t')}, p.id as position_id, p.kind, i.person_name as incumbent_name,
              o.id as organisation_id, o.name as organisation_name, o.type as organisation_type
         from positions p
         join tenants t on t.id = p.tenant_id
         left join incumbencies i on i.tenant_id = p.tenant_id and i.position_id = p.id
              and i.from_on <= $2 and (i.to_on is null or i.to_on >= $2)
         left join assignments a on a.tenant_id = p.tenant_id and a.position_id = p.id
              and a.from_on <= $2 and (a.to_on is null or a.to_on >= $2)
         left join organisations o on o.tenant_id = a.subject_tenant_id and o.id = a.organisation_id
        where p.tenant_id = $1 and ($3::uuid is null or p.id = $3)
          and p.from_on <= $2 and (p.to_on is null or p.to_on >= $2)
        order by array_position(array['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'], p.kind), a.from_on`,
      [tenantId, on, onlyPosition],
    ),
  );
  const positions = new Map<string, LiaisonPosition>();
  for (const row of rows) {
    const position = positions.get(row.position_id) ?? {
      position: { id: row.position_id, kind: row.kind, tenant: toTenant(row) },
      incumbentName: row.incumbent_name,
      units: [],
    };
    positions.set(row.position_id, position);
    const { organisation_id: id, organisation_name: name, organisation_type: type } = row;
    if (id && name && type && !position.units.some((unit) => unit.id === id))
      position.units.push({ id, name, type });
  }
  return [...positions.values()];
}
