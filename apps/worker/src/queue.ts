import { HeardClient } from '@mingcha/database/connect';
import { createPostgresBackend, type Job, Queue, Worker } from 'bullmq';
import type { Env } from './env';

/** One queue for all jobs; the braces keep its keys on one node of a Redis Cluster. */
const NAME = 'mingcha';
const PREFIX = '{mingcha}';
const SCHEMA = 'queue';

/** A killed worker's job is taken over again and again: its handler is idempotent, so losing it is the only harm. */
const MOST_TAKEOVERS = 100;

type Process = (job: Job) => Promise<void>;

/** What the worker needs of a queue and of what works on it, whichever backend is behind. */
type AnyQueue = Pick<Queue, 'addBulk' | 'close' | 'waitUntilReady' | 'getJobCounts'>;
type AnyWorker = Pick<Worker, 'close' | 'waitUntilReady'>;

/** Hears of failed jobs, and of a connection that stumbled (then without a job). */
export type OnTrouble = (err: Error, job?: Job) => void;

export interface JobQueue {
  queue: AnyQueue;
  /** Begins to work; the worker must be closed before the queue. */
  work(process: Process): AnyWorker;
}

interface Listenable {
  on(event: 'error', listener: (err: Error) => void): unknown;
  on(event: 'failed', listener: (job: Job | undefined, err: Error) => void): unknown;
}

/** Opens the queue on Redis when an address is given, on PostgreSQL otherwise; the same code runs on both. */
export function openQueue(env: Env, onTrouble: OnTrouble): JobQueue {
  const options = {
    concurrency: env.MINGCHA_JOB_CONCURRENCY,
    lockDuration: env.MINGCHA_JOB_LOCK_MS,
    stalledInterval: env.MINGCHA_JOB_LOCK_MS,
    maxStalledCount: MOST_TAKEOVERS,
  };
  const heard = <Working extends Listenable>(working: Working): Working => {
    working.on('error', (err) => onTrouble(err));
    working.on('failed', (job, err) => onTrouble(err, job));
    return working;
  };
  if (env.REDIS_URL !== undefined) {
    const url = env.REDIS_URL;
    // The relay holds rows while it carries them: without Redis it is to fail at once and try again.
    const toCarry = { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 };
    const toWork = { url, maxRetriesPerRequest: null };
    return {
      queue: heard(new Queue(NAME, { connection: toCarry, prefix: PREFIX })),
      work: (process) => heard(new Worker(NAME, process, { ...options, connection: toWork, prefix: PREFIX })),
    };
  }
  const connection = {
    connectionString: env.MINGCHA_RELAY_URL,
    schema: SCHEMA,
    migrate: true,
    max: 6,
    Client: HeardClient,
  };
  return {
    queue: heard(new Queue(NAME, { connection }, createPostgresBackend)),
    work: (process) => heard(new Worker(NAME, process, { ...options, connection }, createPostgresBackend)),
  };
}
