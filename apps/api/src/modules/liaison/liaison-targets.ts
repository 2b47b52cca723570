import type { OrganisationType, PositionKind, TenantLevel } from '@mingcha/domain/engine/facts';
import { refuseTarget } from '@mingcha/domain/liaison/targets';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import type { LiaisonTarget } from './assignment.types';

interface Row extends TenantColumns {
  id: string;
  name: string;
  type: OrganisationType;
  kind: PositionKind;
  own_level: TenantLevel;
  own_has_station: boolean;
}

/** What the gate lets a post of the own bureau take, in operation on the day; nothing for a post of elsewhere. */
export async function listTargets(
  context: ApiContext,
  positionId: string,
  on: string,
): Promise<LiaisonTarget[]> {
  if (!isId(positionId)) return [];
  const { tenantId } = context.signedIn;
  const rows = await context.read((tx) =>
    tx.query<Row>(
      `select o.id, o.name, o.type, p.kind, own.level as own_level, own.has_own_station as own_has_station,
              ${tenantColumns('t')}
         from positions p
         join tenants own on own.id = p.tenant_id
         join organisations o on o.opened_on <= $3 and (o.closed_on is null or o.closed_on >= $3)
         join tenants t on t.id = o.tenant_id
        where p.tenant_id = $1 and p.id = $2
        order by t.code, o.type, o.name`,
      [tenantId, positionId, on],
    ),
  );
  return rows.flatMap((row) => {
    const bureau = { level: row.own_level, hasOwnStation: row.own_has_station };
    // Behind the tenant door only the own bureau and those below it are in sight.
    const place = row.t_id === tenantId ? 'OWN' : 'BELOW';
    const refusal = refuseTarget(bureau, row.kind, { type: row.type, level: row.t_level, place });
    if (refusal !== null) return [];
    return { organisation: { id: row.id, name: row.name, type: row.type }, tenant: toTenant(row) };
  });
}
