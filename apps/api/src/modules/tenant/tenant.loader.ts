import type { TenantLevel } from '@mingcha/domain/engine/facts';
import type { Tenant } from './tenant.types';

/** A bureau as columns of a joined row. */
export interface TenantColumns {
  t_id: string;
  t_code: string;
  t_name: string;
  t_short_name: string;
  t_level: TenantLevel;
  t_has_own_station: boolean;
}

export function tenantColumns(alias: string): string {
  return ['id', 'code', 'name', 'short_name', 'level', 'has_own_station']
    .map((column) => `${alias}.${column} as t_${column}`)
    .join(', ');
}

export function toTenant(row: TenantColumns): Tenant {
  return {
    id: row.t_id,
    code: row.t_code,
    name: row.t_name,
    shortName: row.t_short_name,
    level: row.t_level,
    hasOwnStation: row.t_has_own_station,
  };
}
