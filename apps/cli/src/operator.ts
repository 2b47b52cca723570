import type { Actor } from '@mingcha/database/actor';
import { Refused } from './exit';
import type { Platform } from './platform';

/** Whoever sits at the machine, acting for one bureau. */
export function operatorOf(tenantId: string, requestId: string): Actor {
  return { tenantId, accountId: null, name: '操作员', roles: [], requestId };
}

export interface FoundTenant {
  id: string;
  code: string;
  name: string;
}

export function listTenants({ database }: Platform): Promise<FoundTenant[]> {
  return database.withOperator(({ query }) =>
    query<FoundTenant>('select id, code, name from tenants order by code'),
  );
}

export async function tenantOf(platform: Platform, code: string): Promise<FoundTenant> {
  const tenant = (await listTenants(platform)).find((candidate) => candidate.code === code);
  if (!tenant) throw new Refused([`There is no bureau with the code ${code}.`]);
  return tenant;
}
