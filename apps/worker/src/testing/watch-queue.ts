import type { Query } from '@mingcha/database/actor';
import { expect } from 'vitest';
import type { Env } from '../env';
import { openQueue } from '../queue';

const PATIENCE = { timeout: 120_000, interval: 50 };

/** Looks at the outbox and the queue from outside the worker. */
export async function watchQueue(env: Env, asSuperuser: Query) {
  const { queue } = openQueue(env, () => undefined);
  await queue.waitUntilReady();

  const rows = async (where: string) => {
    const sql = `select count(*)::int as n from outbox where ${where}`;
    return (await asSuperuser<{ n: number }>(sql))[0]?.n ?? 0;
  };
  const look = async () => {
    // First the outbox: what has left it is in the queue, so nothing slips through between the two looks.
    const unrelayed = await rows('relayed_at is null');
    const counts = await queue.getJobCounts('wait', 'active', 'delayed', 'failed', 'completed');
    const { wait = 0, active = 0, delayed = 0, failed = 0, completed = 0 } = counts;
    return { wait, active, delayed, failed, unrelayed, undone: (await rows('true')) - completed };
  };
  const idle = { wait: 0, active: 0, delayed: 0, failed: 0, unrelayed: 0 };
  return {
    look,
    /** Rows of the outbox so far. */
    total: () => rows('true'),
    /** Every row of the outbox is relayed and has its one completed job, because a job's id is its row's. */
    drained: () => expect.poll(look, PATIENCE).toEqual({ ...idle, undone: 0 }),
    /** The same where the clock leaps over days and the queue forgets what it did: twice nothing is left to do. */
    idle: () => expect.poll(async () => [await look(), await look()], PATIENCE).toMatchObject([idle, idle]),
    close: () => queue.close(),
  };
}

/** The same chances again for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
