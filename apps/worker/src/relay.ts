import { type JobDefinition, jobs } from '@mingcha/contract/jobs';
import { markRelayed, takeLetters } from '@mingcha/database/outbox';
import type { Database } from '@mingcha/database/tenant';
import type { JobQueue } from './queue';

const BATCH = 200;
const RETRY_OF = new Map<string, JobDefinition<unknown>['retry']>(
  jobs.map(({ name, retry }) => [name, retry]),
);
/** Long enough for a row relayed twice (a crash before its mark) to meet its first job and be dropped. */
const KEEP_DONE = { age: 24 * 3600 };

/**
 * Carries one batch of outbox rows into the queue; the row's id is the job's id. Killed between the two steps it
 * carries the batch again: the queue knows the ids, and whatever slips through meets an idempotent handler.
 */
export function relayBatch(database: Database, { queue }: JobQueue): Promise<number> {
  return database.withRelay(async (tx) => {
    const letters = await takeLetters(tx.query, BATCH);
    if (letters.length === 0) return 0;
    await queue.addBulk(
      letters.map(({ id, job, tenantId, actorId, requestId, payload }) => {
        const retry = RETRY_OF.get(job);
        return {
          name: job,
          data: { tenantId, actorId, requestId, payload },
          opts: {
            jobId: id,
            removeOnComplete: KEEP_DONE,
            ...(retry && {
              attempts: retry.attempts,
              backoff: { type: 'exponential', delay: retry.backoffMs },
            }),
          },
        };
      }),
    );
    await markRelayed(tx.query, letters, tx.now);
    return letters.length;
  });
}
