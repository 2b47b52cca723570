import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Api } from './in-process';

/** A joint inspection of a bureau at its relief station with one problem found, in words that occur nowhere else. */
export async function givenJointInspection(
  { world }: Pick<Api, 'world'>,
  tenantCode: string,
): Promise<string> {
  const [id, tenantId, { asSuperuser }] = [newId(), tenantIdOf(tenantCode), world.store];
  await asSuperuser(
    `insert into joint_inspections (tenant_id, id, subject_tenant_id, organisation_id, position_id, trigger, necessity,
       departments, participants, on_date, conclusion, recorded_at, recorded_on, recorded_by_name)
     select $1, $2, $1, o.id, p.id, 'PHASED', $3, '{公安局}', '{程雨桐}', '2026-01-05', $3, now(), '2026-01-05', '经办'
       from organisations o join positions p on p.tenant_id = o.tenant_id
      where o.tenant_id = $1 order by o.type <> 'RELIEF_STATION', o.id, p.id limit 1`,
    [tenantId, id, `春节前集中巡察${tenantCode}`],
  );
  await asSuperuser(
    `insert into joint_findings (tenant_id, id, subject_tenant_id, joint_inspection_id, problem, responsible, measure,
       due_on, recorded_at, recorded_by_name) values ($1, $2, $1, $3, $4, '站长', '排班', '2026-02-01', now(), '经办')`,
    [tenantId, newId(), id, `夜间值守不足${tenantCode}`],
  );
  return id;
}
