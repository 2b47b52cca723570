import { type Job, Queue, Worker } from 'bullmq';
import { createPostgresBackend } from 'bullmq/postgres';
import type { Env } from './env';

/** One queue for all jobs; the braces keep its keys on one node of a Redis Cluster. */
const NAME = 'mingcha';
const PREFIX = '{mingcha}';
const SCHEMA = 'queue';

/** A killed worker's job is taken over again and again: its handler is idempotent, so losing it is the only harm. */
const MOST_TAKEOVERS = 100;

export type Process = (job: Job) => Promise<void>;

export interface JobQueue {
  queue: Pick<Queue, 'addBulk' | 'close' | 'waitUntilReady' | 'getJobCounts'>;
  /** Begins to work; resolves to the worker, which must be closed before the queue. */
  work(process: Process): Worker;
}

/** Opens the queue on Redis when an address is given, on PostgreSQL otherwise; the same code runs on both. */
export function openQueue(env: Env): JobQueue {
  const options = {
    concurrency: env.MINGCHA_JOB_CONCURRENCY,
    lockDuration: env.MINGCHA_JOB_LOCK_MS,
    stalledInterval: env.MINGCHA_JOB_LOCK_MS,
    maxStalledCount: MOST_TAKEOVERS,
  };
  if (env.REDIS_URL !== undefined) {
    const connection = { url: env.REDIS_URL, maxRetriesPerRequest: null };
    return {
      queue: new Queue(NAME, { connection, prefix: PREFIX }),
      work: (process) => new Worker(NAME, process, { ...options, connection, prefix: PREFIX }),
    };
  }
  const connection = { connectionString: env.MINGCHA_RELAY_URL, schema: SCHEMA, migrate: true, max: 6 };
  return {
    queue: new Queue(NAME, { connection }, createPostgresBackend),
    work: (process) => new Worker(NAME, process, { ...options, connection }, createPostgresBackend),
  };
}
