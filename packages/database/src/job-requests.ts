import { rolesAllowed } from '@mingcha/domain/access/access';
import type { JobStep } from '@mingcha/domain/job/job';
import { tellAccounts } from './live-words';
import type { TenantTx } from './tenant';

interface Change {
  progress: number;
  step: JobStep;
  resultId?: string | null;
  failedReason?: string | null;
}

/** Moves a job that has not ended; one that has stays as it ended. Everybody who may ask for such a job is told. */
export async function moveJob(
  { actor, now, query }: TenantTx,
  jobId: string,
  { progress, step, resultId = null, failedReason = null }: Change,
): Promise<void> {
  const hasEnded = step === 'DONE' || step === 'FAILED';
  const moved = await query(
    `update job_requests set progress = greatest(progress, $3), step = $4, result_id = $5, failed_reason = $6,
            finished_at = $7
      where tenant_id = $1 and id = $2 and finished_at is null returning id`,
    [actor.tenantId, jobId, progress, step, resultId, failedReason, hasEnded ? now : null],
  );
  if (moved.length === 0) return;
  const watching = await query<{ id: string }>(
    'select id from accounts where tenant_id = $1 and roles && $2 and disabled_at is null',
    [actor.tenantId, rolesAllowed('MAKE_BULLETIN')],
  );
  await tellAccounts(
    query,
    'JOB',
    actor.tenantId,
    watching.map(({ id }) => id),
  );
}
