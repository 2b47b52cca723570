import type { TenantTx } from '@mingcha/database/tenant';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import { type AnsweredNotice, decideAcknowledgement } from '@mingcha/domain/reminding/acknowledge';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findNotices } from './notice.service';
import type { AcknowledgeNoticeInput, NoticeAcknowledged } from './notice.types';

/** Answers for an undone duty that was taken to the viewer (知悉并处理): no further stage of it is told to anybody. */
export async function acknowledgeNotice(
  context: ApiContext,
  tx: TenantTx,
  { id }: AcknowledgeNoticeInput,
): Promise<NoticeAcknowledged | Refusal> {
  const { tenantId, accountId } = context.signedIn;
  const [found] = isId(id)
    ? await tx.query<AnsweredNotice & { dutyId: string }>(
        `select stage, acknowledged_at "acknowledgedAt", duty_id "dutyId" from notices
          where tenant_id = $1 and id = $2 and recipient_id = $3 and channel = 'INBOX' for update`,
        [tenantId, id, accountId],
      )
    : [];
  if (!found) return refuse('NOTICE_UNKNOWN', 'id');
  const decision = decideAcknowledgement(found);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  if (decision === 'NOW') {
    await tx.query(
      `update notices set acknowledged_at = $3, read_at = coalesce(read_at, $3) where tenant_id = $1 and id = $2`,
      [tenantId, id, tx.now],
    );
    await tx.audit({
      act: 'ACKNOWLEDGE_NOTICE',
      subjectType: 'DUTY',
      subjectId: found.dutyId,
      after: { notice: id, stage: found.stage },
    });
  }
  const [notice] = await findNotices(context, tx, 'and id = $3', [id]);
  if (!notice) throw new Error(`The notice ${id} is gone.`);
  return { notice: notice.node };
}
