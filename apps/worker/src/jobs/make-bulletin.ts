import { createHash } from 'node:crypto';
import { readBulletinFigures } from '@mingcha/database/bulletin-figures';
import { moveJob } from '@mingcha/database/job-requests';
import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { writeBulletin } from '@mingcha/documents/bulletin/write-bulletin';
import { monthBefore, monthContaining } from '@mingcha/domain/bulletin/bulletin-month';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import type { Around } from '../around';

/**
 * Idempotent: a requested bulletin has the id of its request, one of the timetable is the only one of its month; what
 * is there already is left as it is, without a line in the trail.
 */
export async function handleMakeBulletin(
  tx: TenantTx,
  { month: asked, jobId }: { month?: string | undefined; jobId?: string | undefined },
  { tell }: Pick<Around, 'tell'>,
): Promise<void> {
  const asOf = civilDateAt(tx.now.getTime());
  const month = asked ?? monthBefore(monthContaining(asOf));
  await tell(10, 'COUNTING');
  const figures = await readBulletinFigures(tx, month, asOf);
  await tell(50, 'WRITING');
  const content = await writeBulletin(figures);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { tenantId, accountId } = tx.actor;
  const id = jobId ?? newId();
  const kept = await tx.query(
    `insert into bulletins (tenant_id, id, month, as_of, made_at, made_by, sha256, size, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id`,
    [tenantId, id, month, asOf, tx.now, accountId, sha256, content.length, Buffer.from(content)],
  );
  if (kept.length > 0) {
    await tx.audit({
      act: 'MAKE_BULLETIN',
      subjectType: 'BULLETIN',
      subjectId: id,
      after: { month, asOf, sha256 },
    });
  }
  if (jobId !== undefined) await moveJob(tx, jobId, { progress: 100, step: 'DONE', resultId: id });
}
