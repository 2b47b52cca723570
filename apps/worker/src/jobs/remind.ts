import { dutyStatusSql } from '@mingcha/database/duty-status';
import { tellAccounts } from '@mingcha/database/live-words';
import { newId } from '@mingcha/database/new-id';
import { rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { capacitiesAbove, capacitiesIn, type Person, tellingsOf } from '@mingcha/domain/reminding/recipients';
import { stageCode } from '@mingcha/domain/reminding/stage';
import { LOOK_BACK_DAYS, type RemindedDuty, stagesReached } from '@mingcha/domain/reminding/thresholds';

interface UndoneDuty extends RemindedDuty {
  id: string;
  tenantId: string;
  ruleCode: string;
  ruleVersion: number;
  subjectId: string;
  stationId: string | null;
}

/** What the bureau has not done yet; for a city also what its counties have not done and nothing can excuse. */
const READ_UNDONE = `
  select d.id, d.tenant_id "tenantId", d.rule_code "ruleCode", d.rule_version "ruleVersion", d.trigger,
         d.opens_on "opensOn", d.due_on "dueOn", d.due_soon_days "dueSoonDays", d.satisfied_on "satisfiedOn",
         d.settlement, d.subject_id "subjectId", coalesce(g.station_id, d.about_id) "stationId",
         exists (select from notices n where n.subject_tenant_id = d.tenant_id and n.duty_id = d.id
                  and n.acknowledged_at is not null) acknowledged
    from duties d
    left join agreements g on d.subject_kind = 'AGREEMENT' and g.tenant_id = d.tenant_id and g.id = d.subject_id
   where (d.tenant_id = $1 or d.due_on < $2::date and d.tenant_id in (
           select county.id from tenants county join tenants city on city.id = county.parent_id
            where city.id = $1 and city.level = 'CITY' and county.level = 'COUNTY'))
     and ${dutyStatusSql('d', '$2::date')} in ('OPEN', 'DUE_SOON', 'OVERDUE', 'MISSED')
     and (d.trigger not in ('PERIODIC', 'SLOTS') or d.due_on >= $2::date - ${LOOK_BACK_DAYS})
   order by d.id`;

const READ_PEOPLE = `
  select id, name, roles, position_id "positionId", organisation_id "organisationId",
         array(select md5('term end ' || s.id)::uuid from supervisors of join supervisors s
                 on s.tenant_id = of.tenant_id and s.person_id = of.person_id
                where of.tenant_id = accounts.tenant_id and of.id = supervisor_id) "termEventIds"
    from accounts where tenant_id = $1 and disabled_at is null order by id`;

const READ_PRINCIPALS = `
  select id from positions where tenant_id = $1 and kind = 'PRINCIPAL_LEADER'
     and from_on <= $2::date and (to_on is null or to_on >= $2::date)`;

const TELL = `
  insert into notices (tenant_id, id, recipient_id, recipient_name, told_as, subject_tenant_id, duty_id, stage,
    channel, subject, body, created_at)
  select $1, n.id, n.recipient_id, n.recipient_name, n.told_as, n.subject_tenant_id, n.duty_id, n.stage,
         'INBOX', '{}', '{}', $2
    from unnest($3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::uuid[], $8::uuid[], $9::text[])
      as n (id, recipient_id, recipient_name, told_as, subject_tenant_id, duty_id, stage)
  on conflict (tenant_id, duty_id, stage, recipient_id, channel) do nothing returning recipient_id`;

/**
 * Tells the people of one bureau what has been reached and was not told yet. A city writes its own rows about its
 * counties' duties, from what it may read of them; a county never writes into the city (decisions/0007).
 * Idempotent: one notice for each duty, stage, person and channel, held by a unique key.
 */
export async function handleRemind(tx: TenantTx): Promise<void> {
  const { tenantId } = tx.actor;
  const today = civilDateAt(tx.now.getTime());
  await rederiveTenant(tx, today);
  const [undone, people, posts] = await Promise.all([
    tx.query<UndoneDuty>(READ_UNDONE, [tenantId, today]),
    tx.query<Person>(READ_PEOPLE, [tenantId]),
    tx.query<{ id: string }>(READ_PRINCIPALS, [tenantId, today]),
  ]);
  const principals = posts.map(({ id }) => id);
  const rules = new Map(tx.rules.map((rule) => [`${rule.code} ${rule.version}`, rule]));
  const tellings = undone.flatMap((duty) => {
    const rule = rules.get(`${duty.ruleCode} ${duty.ruleVersion}`);
    if (!rule) return [];
    const capacitiesOf = (person: Person) =>
      duty.tenantId === tenantId ? capacitiesIn(person, duty, principals) : capacitiesAbove(person);
    const stages = stagesReached(duty, rule, tx.calendar, today);
    return tellingsOf(stages, people, capacitiesOf).map((telling) => ({ duty, ...telling }));
  });
  if (tellings.length === 0) return;
  const told = await tx.query<{ recipient_id: string }>(TELL, [
    tenantId,
    tx.now,
    tellings.map(() => newId()),
    tellings.map(({ person }) => person.id),
    tellings.map(({ person }) => person.name),
    tellings.map(({ toldAs }) => toldAs),
    tellings.map(({ duty }) => duty.tenantId),
    tellings.map(({ duty }) => duty.id),
    tellings.map(({ stage }) => stageCode(stage)),
  ]);
  await tellAccounts(
    tx.query,
    'NOTICES',
    tenantId,
    told.map((row) => row.recipient_id),
  );
}
