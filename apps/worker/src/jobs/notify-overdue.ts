import { dutyStatusSql } from '@mingcha/database/duty-status';
import { tellAccounts } from '@mingcha/database/live-words';
import { newId } from '@mingcha/database/new-id';
import { rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';

/** What was missed longer ago is in the lists, but no news any more; what can still be mended always is. */
const NEWS_FOR_DAYS = 31;

interface Due {
  duty_id: string;
  status: 'OVERDUE' | 'MISSED';
  recipient_id: string;
}

/** Who answers for a duty: the clerks of the bureau, the leader in the post, the staff of the institution. */
const READ_DUE = `
  select d.id as duty_id, ${dutyStatusSql('d', '$2::date')} as status, a.id as recipient_id
    from duties d
    left join agreements g on d.subject_kind = 'AGREEMENT' and g.tenant_id = d.tenant_id and g.id = d.subject_id
    join accounts a on a.tenant_id = d.tenant_id and a.disabled_at is null
         and ('CLERK' = any(a.roles) or a.position_id = d.subject_id
              or a.organisation_id in (d.subject_id, g.station_id))
   where d.tenant_id = $1 and d.due_on < $2::date
     and (${dutyStatusSql('d', '$2::date')} = 'OVERDUE'
          or ${dutyStatusSql('d', '$2::date')} = 'MISSED' and d.due_on >= $2::date - ${NEWS_FOR_DAYS})`;

/** Idempotent: one notice for each duty, stage, person and channel, held by a unique key. */
export async function handleNotifyOverdue(tx: TenantTx): Promise<void> {
  const today = civilDateAt(tx.now.getTime());
  await rederiveTenant(tx, today);
  const due = await tx.query<Due>(READ_DUE, [tx.actor.tenantId, today]);
  if (due.length === 0) return;
  const told = await tx.query<{ recipient_id: string }>(
    `insert into notices (tenant_id, id, recipient_id, duty_id, stage, channel, subject, body, created_at)
     select $1, n.id, n.recipient_id, n.duty_id, n.stage, 'INBOX', '{}', '{}', $2
       from unnest($3::uuid[], $4::uuid[], $5::uuid[], $6::text[]) as n (id, recipient_id, duty_id, stage)
     on conflict (tenant_id, duty_id, stage, recipient_id, channel) do nothing returning recipient_id`,
    [
      tx.actor.tenantId,
      tx.now,
      due.map(() => newId()),
      due.map(({ recipient_id }) => recipient_id),
      due.map(({ duty_id }) => duty_id),
      due.map(({ status }) => status),
    ],
  );
  await tellAccounts(
    tx.query,
    'NOTICES',
    tx.actor.tenantId,
    told.map((row) => row.recipient_id),
  );
}
