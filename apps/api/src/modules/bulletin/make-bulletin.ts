import { makeBulletin as makeBulletinJob } from '@mingcha/contract/jobs';
import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { refuseBulletinMonth } from '@mingcha/domain/bulletin/bulletin-month';
import { JOB_LOST_AFTER_MS } from '@mingcha/domain/job/job';
import type { ApiContext } from '../../graphql/context';
import { type Refusal, toRefusal } from '../../graphql/refusal';
import { selectJobs } from '../job/job.loader';
import { BulletinRequested } from './bulletin.types';

const UNDER_WAY = `kind = 'MAKE_BULLETIN' and subject = $2 and finished_at is null`;

/** Asks the worker for the bulletin of a month; asked for while it is under way, it is the same job. */
export async function makeBulletin(context: ApiContext, month: string): Promise<BulletinRequested | Refusal> {
  const refusal = refuseBulletinMonth(month, context.today);
  if (refusal) return toRefusal(refusal);
  return context.act(async (tx) => {
    const { accountId } = context.signedIn;
    await giveUpLost(tx, month);
    const jobId = newId();
    const [added] = await tx.query(
      `insert into job_requests (tenant_id, id, kind, subject, requested_by, requested_at)
       values ($1, $2, 'MAKE_BULLETIN', $3, $4, $5)
       on conflict (tenant_id, kind, subject) where finished_at is null do nothing returning id`,
      [tx.actor.tenantId, jobId, month, accountId, tx.now],
    );
    if (added) {
      await tx.enqueue(makeBulletinJob.name, { month, jobId });
      await tx.audit({
        act: 'REQUEST_BULLETIN',
        subjectType: 'JOB',
        subjectId: jobId,
        after: { month },
      });
    }
    const [job] = await selectJobs(tx, UNDER_WAY, [month]);
    if (!job) throw new Error('A job that was asked for is not there.');
    return Object.assign(new BulletinRequested(), { job });
  });
}

async function giveUpLost(tx: TenantTx, month: string): Promise<void> {
  await tx.query(
    `update job_requests set step = 'FAILED', failed_reason = 'LOST', finished_at = $3
      where tenant_id = $1 and kind = 'MAKE_BULLETIN' and subject = $2 and finished_at is null and requested_at < $4`,
    [tx.actor.tenantId, month, tx.now, new Date(tx.now.getTime() - JOB_LOST_AFTER_MS)],
  );
}
