import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Api } from './in-process';

/** A project that a bureau buys for its relief station (L-2.5), by a provider that occurs nowhere else. */
export async function givenProject({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const id = newId();
  await world.store.asSuperuser(
    `insert into projects (tenant_id, id, organisation_id, mode, provider, service, purchaser_tenant_id, from_on, to_on,
       position_id, recorded_at, recorded_on)
     select $1, $2, o.id, 'PURCHASE', $3, '寻亲服务', $1, '2026-01-01', '2026-12-31', p.id, now(), '2026-01-01'
       from organisations o join positions p on p.tenant_id = o.tenant_id
      where o.tenant_id = $1 order by o.type <> 'RELIEF_STATION', o.id, p.id limit 1`,
    [tenantIdOf(tenantCode), id, `社工服务中心${tenantCode}`],
  );
  return id;
}
