import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import { furnishFinding } from '@mingcha/database/testing/furnish-finding';
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
  const [{ organisationId } = { organisationId: '' }] = await asSuperuser<{ organisationId: string }>(
    'select organisation_id "organisationId" from joint_inspections where id = $1',
    [id],
  );
  const actor = { tenantId, accountId: null, name: '测试', roles: [], requestId: 'given' };
  const where = { subjectTenantId: tenantId, organisationId, originId: id };
  await world.database.withTenant(actor, (tx) => furnishFinding(tx, where, `夜间值守不足${tenantCode}`));
  return id;
}
