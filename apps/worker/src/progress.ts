import type { Actor } from '@mingcha/database/actor';
import { moveJob } from '@mingcha/database/job-requests';
import type { Database } from '@mingcha/database/tenant';
import type { JobStep } from '@mingcha/domain/job/job';
import { z } from 'zod';

/** Says how far a job is, at once and whatever becomes of its own transaction. */
export type TellProgress = (progress: number, step: JobStep) => Promise<void>;

const requested = z.object({ jobId: z.uuid() });

/** The request behind a payload: whoever asked for the job sees it move, or fail. Without one nobody watches. */
export function progressOf(database: Database, actor: Actor, payload: unknown) {
  const reading = requested.safeParse(payload);
  const move = (change: Parameters<typeof moveJob>[2]) =>
    reading.success
      ? database.withTenant(actor, (tx) => moveJob(tx, reading.data.jobId, change))
      : Promise.resolve();
  const tell: TellProgress = (progress, step) => move({ progress, step });
  return { tell, fail: () => move({ progress: 0, step: 'FAILED', failedReason: 'INTERNAL' }) };
}
