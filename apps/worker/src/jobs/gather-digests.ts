import { sendDigest } from '@mingcha/contract/jobs';
import { dutyStatusSql } from '@mingcha/database/duty-status';
import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { isMailTime } from '@mingcha/domain/reminding/office-hours';
import type { Mailer } from '../mail/mailer';

/** What was said longer ago is in the inbox, and no news for a mail. */
const NEWS_FOR_DAYS = 7;

/** By mail goes what the inbox has, was neither read nor acted on, and is of somebody with an address. */
const WAIT = `
  insert into notices (tenant_id, id, recipient_id, recipient_name, told_as, subject_tenant_id, duty_id, stage,
    channel, subject, body, created_at)
  select n.tenant_id, gen_random_uuid(), n.recipient_id, n.recipient_name, n.told_as, n.subject_tenant_id, n.duty_id,
         n.stage, 'MAIL', '{}', '{}', $2::timestamptz
    from notices n
    join accounts a on a.tenant_id = n.tenant_id and a.id = n.recipient_id
         and a.email is not null and a.disabled_at is null
    join duties d on d.tenant_id = n.subject_tenant_id and d.id = n.duty_id
   where n.tenant_id = $1 and n.channel = 'INBOX' and n.read_at is null and n.acknowledged_at is null
     and n.created_at > $2::timestamptz - interval '${NEWS_FOR_DAYS} days'
     and ${dutyStatusSql('d', '$3::date')} in ('OPEN', 'DUE_SOON', 'OVERDUE', 'MISSED')
  on conflict (tenant_id, duty_id, stage, recipient_id, channel) do nothing`;

const READ_WAITING = `
  select distinct n.recipient_id
    from notices n
    join accounts a on a.tenant_id = n.tenant_id and a.id = n.recipient_id
         and a.email is not null and a.disabled_at is null
   where n.tenant_id = $1 and n.channel = 'MAIL' and n.digest_id is null
     and n.created_at > $2::timestamptz - interval '${NEWS_FOR_DAYS} days'
   order by n.recipient_id`;

const OPEN_DIGESTS = `
  insert into digests (tenant_id, id, recipient_id, on_date, created_at)
  select $1, d.id, d.recipient_id, $3::date, $2 from unnest($4::uuid[], $5::uuid[]) as d (id, recipient_id)
  on conflict (tenant_id, recipient_id, on_date) do nothing returning id, recipient_id`;

/**
 * One digest for each person and day with everything that is new, sent by a job of its own. Outside mail time, or
 * without a post office, everything waits for the next working day. What a digest of an earlier day could not
 * deliver is gathered again. Idempotent: a person's second digest of a day meets a unique key.
 */
export async function handleGatherDigests(
  tx: TenantTx,
  _payload: object,
  { mailer }: { mailer: Mailer | null },
): Promise<void> {
  const { tenantId } = tx.actor;
  if (mailer === null || !isMailTime(tx.now.getTime(), tx.calendar)) return;
  const today = civilDateAt(tx.now.getTime());
  await tx.query('delete from digests where tenant_id = $1 and sent_at is null and on_date < $2', [
    tenantId,
    today,
  ]);
  await tx.query(WAIT, [tenantId, tx.now, today]);
  const waiting = await tx.query<{ recipient_id: string }>(READ_WAITING, [tenantId, tx.now]);
  const opened = await tx.query<{ id: string; recipient_id: string }>(OPEN_DIGESTS, [
    tenantId,
    tx.now,
    today,
    waiting.map(() => newId()),
    waiting.map(({ recipient_id }) => recipient_id),
  ]);
  await tx.query(
    `update notices n set digest_id = d.id from unnest($3::uuid[], $4::uuid[]) as d (id, recipient_id)
      where n.tenant_id = $1 and n.recipient_id = d.recipient_id and n.channel = 'MAIL' and n.digest_id is null
        and n.created_at > $2::timestamptz - interval '${NEWS_FOR_DAYS} days'`,
    [tenantId, tx.now, opened.map(({ id }) => id), opened.map(({ recipient_id }) => recipient_id)],
  );
  for (const { id } of opened) await tx.enqueue(sendDigest.name, { digestId: id });
}
