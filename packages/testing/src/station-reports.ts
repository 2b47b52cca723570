import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Api } from './in-process';

/** A report of a bureau's relief station (W-2.1) with a title that occurs nowhere else. */
export async function givenStationReport({ world }: Pick<Api, 'world'>, tenantCode: string): Promise<string> {
  const [id, tenantId, { asSuperuser }] = [newId(), tenantIdOf(tenantCode), world.store];
  await asSuperuser(
    `insert into station_reports (tenant_id, id, organisation_id, kind, on_date, title, text)
     select $1, $2, o.id, 'WORK_REPORT', '2026-01-05', $3, $3 from organisations o
      where o.tenant_id = $1 order by o.type <> 'RELIEF_STATION', o.id limit 1`,
    [tenantId, id, `上年工作报告${tenantCode}`],
  );
  await asSuperuser(
    `insert into station_report_steps (tenant_id, id, report_id, place, step, state, recorded_at, recorded_on,
       recorded_by_name) values ($1, $2, $3, 1, 'SUBMIT', 'SUBMITTED', now(), '2026-01-05', '站务')`,
    [tenantId, newId(), id],
  );
  return id;
}
