import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq';
import type { Env } from './env';

/** One queue for all jobs; the braces keep its keys on one node of a Redis Cluster. */
const NAME = 'mingcha';
const PREFIX = '{mingcha}';
const SCHEMA = 'queue';

/** A killed worker's job is taken over again and again: its handler is idempotent, so losing it is the only harm. */
const MOST_TAKEOVERS = 100;

export type Process = (job: Job) => Promise<void>;

/** What the worker needs of a queue and of what works on it, whichever backend is behind. */
type AnyQueue = Pick<Queue, 'addBulk' | 'close' | 'waitUntilReady' | 'getJobCounts'>;
type AnyWorker = Pick<Worker, 'close' | 'waitUntilReady'>;

export interface JobQueue {
  queue: AnyQueue;
  /** Begins to work; the worker must be closed before the queue. `onTrouble` hears of failed jobs and connections. */
  work(process: Process, onTrouble: (err: Error, job?: Job) => void): AnyWorker;
}

interface Listenable {
  on(event: 'error', listener: (err: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, err: Error) => void): unknown;
}

function heard<Working extends Listenable>(
  worker: Working,
  onTrouble: (err: Error, job?: Job) => void,
): Working {
  worker.on('error', (err) => onTrouble(err));
  worker.on('failed', (job, err) => onTrouble(err, job));
  return worker;
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
      work: (process, onTrouble) =>
        heard(new Worker(NAME, process, { ...options, connection, prefix: PREFIX }), onTrouble),
    };
  }
  const connection = { connectionString: env.MINGCHA_RELAY_URL, schema: SCHEMA, migrate: true, max: 6 };
  return {
    queue: new Queue(NAME, { connection }, createPostgresBackend),
    work: (process, onTrouble) =>
      heard(new Worker(NAME, process, { ...options, connection }, createPostgresBackend), onTrouble),
  };
}
