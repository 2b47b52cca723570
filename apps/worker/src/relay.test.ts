import type { Database } from '@mingcha/database/tenant';
import { actorOf } from '@mingcha/database/testing/furnish-tenant';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { handleJob } from './handlers';
import { type JobQueue, openQueue } from './queue';
import { relayBatch } from './relay';
import { enqueueForAll } from './testing/given-world';
import { backends, type RunningRedis, startRedis, workerEnv } from './testing/queue-backends';

const STATES = ['wait', 'active', 'delayed', 'failed', 'completed'] as const;

describe.each(backends)('from the outbox to the effect, on %s', (backend) => {
  let db: TestDatabase;
  let database: Database;
  let redis: RunningRedis | undefined;
  let jobQueue: JobQueue;
  let troubles: string[];

  beforeEach(async () => {
    db = await cloneDatabase();
    database = await db.open();
    redis = backend === 'Redis' ? await startRedis() : undefined;
    troubles = [];
    jobQueue = openQueue(workerEnv(db.urls, redis?.url), (err, job) =>
      troubles.push(job ? `${job.name}: ${err.message}` : 'stumbled'),
    );
    await jobQueue.queue.waitUntilReady();
  });
  afterEach(async () => {
    await jobQueue.queue.close();
    await redis?.stop();
    await db.drop();
  });

  const counts = async () => {
    const { wait, active, delayed, failed, completed } = await jobQueue.queue.getJobCounts(...STATES);
    return { wait, active, delayed, failed, completed };
  };
  const unrelayed = async () => (await db.asSuperuser('select from outbox where relayed_at is null')).length;
  const NOTHING = { wait: 0, active: 0, delayed: 0, failed: 0, completed: 0 };

  it('carries every row once', async () => {
    const rows = await enqueueForAll(database, ['derive-tenant', 'verify-audit']);
    expect(await relayBatch(database, jobQueue)).toBe(rows);
    expect(await relayBatch(database, jobQueue)).toBe(0);
    expect(await counts()).toEqual({ ...NOTHING, wait: rows });
    expect(await unrelayed()).toBe(0);
  });

  it('carries again what was carried before a crash, and it is the same job, done or not', async () => {
    const rows = await enqueueForAll(database, ['derive-tenant']);
    await relayBatch(database, jobQueue);
    const forget = () => db.asSuperuser('update outbox set relayed_at = null');
    await forget();
    expect(await relayBatch(database, jobQueue)).toBe(rows);
    expect(await counts()).toEqual({ ...NOTHING, wait: rows });

    const worker = jobQueue.work((job) => handleJob(database, { mailer: null }, job.name, job.data));
    await expect.poll(counts, { timeout: 20_000 }).toEqual({ ...NOTHING, completed: rows });
    await forget();
    expect(await relayBatch(database, jobQueue)).toBe(rows);
    expect(await counts()).toEqual({ ...NOTHING, completed: rows });
    await worker.close();
  });

  it('keeps a poisoned job among the failed, where it can be seen, and the others go on', async () => {
    await database.withTenant(actorOf('341021'), (tx) => tx.enqueue('make-coffee', {}));
    await database.withTenant(actorOf('341021'), (tx) => tx.enqueue('derive-tenant', []));
    const rows = await enqueueForAll(database, ['derive-tenant']);
    await relayBatch(database, jobQueue);
    const worker = jobQueue.work((job) => handleJob(database, { mailer: null }, job.name, job.data));
    await expect.poll(counts, { timeout: 20_000 }).toEqual({ ...NOTHING, failed: 2, completed: rows });
    await worker.close();
    expect(troubles.sort()).toEqual([
      expect.stringMatching(/^derive-tenant: .*expected object/s),
      'make-coffee: There is no handler for the job make-coffee.',
    ]);
  });

  it('tries a job again that stumbled over something passing', async () => {
    const rows = await enqueueForAll(database, ['derive-tenant']);
    await relayBatch(database, jobQueue);
    const stumbled = new Set<string>();
    const worker = jobQueue.work(async (job) => {
      if (!stumbled.has(`${job.id}`)) {
        stumbled.add(`${job.id}`);
        throw new Error('the database is restarting');
      }
      await handleJob(database, { mailer: null }, job.name, job.data);
    });
    await expect.poll(counts, { timeout: 25_000 }).toEqual({ ...NOTHING, completed: rows });
    await worker.close();
  });

  it.each(backend === 'Redis' ? [backend] : [])('keeps its rows while %s is away', async () => {
    const rows = await enqueueForAll(database, ['derive-tenant']);
    const port = Number(new URL(`${redis?.url}`).port);
    await redis?.kill();
    await expect(relayBatch(database, jobQueue)).rejects.toThrow();
    expect(await unrelayed()).toBe(rows);
    redis = await startRedis(port);
    await expect.poll(() => relayBatch(database, jobQueue).catch(() => 0), { timeout: 20_000 }).toBe(rows);
    expect(await counts()).toEqual({ ...NOTHING, wait: rows });
    expect(await unrelayed()).toBe(0);
  });
});
