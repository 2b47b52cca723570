import { dutyStatusSql } from '@mingcha/database/duty-status';
import type { TenantTx } from '@mingcha/database/tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import type { SubjectKind } from '@mingcha/domain/engine/duty';
import { isMailTime } from '@mingcha/domain/reminding/office-hours';
import { readStage } from '@mingcha/domain/reminding/stage';
import { composeDigest, type DigestLine } from '../mail/compose-digest';
import type { Mailer } from '../mail/mailer';

interface DueDigest {
  on_date: string;
  email: string | null;
  name: string;
}

interface LineRow {
  duty_id: string;
  stage: string;
  rule_code: string;
  rule_version: number;
  bureau_name: string;
  subject_kind: SubjectKind;
  subject_name: string;
  due_on: string;
}

const READ_DIGEST = `
  select d.on_date::text, a.email, a.name
    from digests d join accounts a on a.tenant_id = d.tenant_id and a.id = d.recipient_id
   where d.tenant_id = $1 and d.id = $2 and d.sent_at is null and a.disabled_at is null
     for update of d`;

const READ_LINES = `
  select n.duty_id, n.stage, d.rule_code, d.rule_version, t.short_name as bureau_name, d.subject_kind,
         d.subject_name, d.due_on::text
    from notices n
    join duties d on d.tenant_id = n.subject_tenant_id and d.id = n.duty_id
    join tenants t on t.id = d.tenant_id
   where n.tenant_id = $1 and n.digest_id = $2
     and ${dutyStatusSql('d', '$3::date')} in ('OPEN', 'DUE_SOON', 'OVERDUE', 'MISSED')
   order by d.due_on, n.duty_id, n.stage`;

/**
 * Sends one digest and notes that it went, in this order: killed in between it is sent once more, by each kill once,
 * under the same Message-ID, so a mailbox can fold the two into one. The other order would lose it. Two takers of one
 * job queue up at the row. What was done since it was gathered is left out; when nothing is left, nothing is sent.
 */
export async function handleSendDigest(
  tx: TenantTx,
  { digestId }: { digestId: string },
  { mailer }: { mailer: Mailer | null },
): Promise<void> {
  const { tenantId } = tx.actor;
  if (mailer === null || !isMailTime(tx.now.getTime(), tx.calendar)) return;
  const [digest] = await tx.query<DueDigest>(READ_DIGEST, [tenantId, digestId]);
  if (!digest?.email) return;
  const rows = await tx.query<LineRow>(READ_LINES, [tenantId, digestId, civilDateAt(tx.now.getTime())]);
  const lines = rows.flatMap((row) => toLine(tx, row));
  if (lines.length === 0) return;
  const { on_date: onDate, email: to, name: recipientName } = digest;
  const words = composeDigest({ recipientName, onDate, linkBase: mailer.linkBase, lines });
  await mailer.send({ to, id: digestId, ...words });
  await tx.query('update digests set sent_at = $3 where tenant_id = $1 and id = $2', [
    tenantId,
    digestId,
    tx.now,
  ]);
}

function toLine({ rules }: TenantTx, row: LineRow): DigestLine[] {
  const stage = readStage(row.stage);
  const rule = rules.find(({ code, version }) => code === row.rule_code && version === row.rule_version);
  if (!stage || !rule) return [];
  return [
    {
      dutyId: row.duty_id,
      stage,
      ruleCode: row.rule_code,
      title: rule.title,
      bureauName: row.bureau_name,
      subjectKind: row.subject_kind,
      subjectName: row.subject_name,
      dueOn: row.due_on,
    },
  ];
}
