import type { ReadTx } from '@mingcha/database/tenant';
import type { Job } from './job.types';

const JOB = `id, kind, subject, progress, step, requested_at "requestedAt", finished_at "finishedAt",
  result_id "resultId", failed_reason "failedReason"`;

/** Jobs of the own bureau, by a condition whose parameters begin at `$2`. */
export function selectJobs(tx: ReadTx, where: string, params: unknown[]): Promise<Job[]> {
  return tx.query<Job>(`select ${JOB} from job_requests where tenant_id = $1 and ${where}`, [
    tx.actor.tenantId,
    ...params,
  ]);
}
