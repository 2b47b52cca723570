import type { JobStep } from '@mingcha/domain/job/job';
import { tellAccounts } from './live-words';
import type { TenantTx } from './tenant';

interface Change {
  progress: number;
  step: JobStep;
  resultId?: string | null;
  failedReason?: string | null;
}

/** Moves a job that has not ended; one that has stays as it ended. Who asked for it is told. */
export async function moveJob(
  { actor, now, query }: TenantTx,
  jobId: string,
  { progress, step, resultId = null, failedReason = null }: Change,
): Promise<void> {
  const hasEnded = step === 'DONE' || step === 'FAILED';
  const moved = await query<{ requested_by: string }>(
    `update job_requests set progress = greatest(progress, $3), step = $4, result_id = $5, failed_reason = $6,
            finished_at = $7
      where tenant_id = $1 and id = $2 and finished_at is null returning requested_by`,
    [actor.tenantId, jobId, progress, step, resultId, failedReason, hasEnded ? now : null],
  );
  await tellAccounts(
    query,
    'JOB',
    actor.tenantId,
    moved.map((row) => row.requested_by),
  );
}
