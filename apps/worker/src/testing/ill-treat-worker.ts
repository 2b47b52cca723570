import type { ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import type { Query } from '@mingcha/database/actor';
import type { Database } from '@mingcha/database/tenant';
import { expect } from 'vitest';
import type { Env } from '../env';
import { enqueueForAll } from './given-world';
import { ended, isRunning, startWorker } from './running-worker';
import { randomFrom, watchQueue } from './watch-queue';

const JOBS = ['derive-tenant', 'remind'];
const CUT = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and usename in ('mingcha_app', 'mingcha_relay') and pid <> pg_backend_pid()`;

/** `KILL`: the process ends at once, as with kill -9. `CUT`: every connection to PostgreSQL is lost, as when it restarts. */
export type Blow = 'KILL' | 'CUT';

export interface Ordeal {
  blow: Blow;
  blows: number;
  seconds: number;
  /** From ready to drained, undisturbed: blows fall at random within it. */
  drainMs: number;
  /** Blows that met rows committed and not relayed, jobs relayed and not begun, jobs begun and not done. */
  interrupted: { unrelayed: number; waiting: number; active: number };
  /** Rows of the outbox in the end, each with its one completed job. */
  jobs: number;
}

/**
 * Ill-treats the real worker while work comes in, then lets it drain what is left, and counts: every row of the
 * outbox is relayed and there is one completed job for each, because a job's id is its row's.
 */
export async function illTreatWorker(
  env: Env,
  store: { database: Database; asSuperuser: Query },
  { blow, blows, seed }: { blow: Blow; blows: number; seed: number },
): Promise<Ordeal> {
  const { look, drained, total, close } = await watchQueue(env, store.asSuperuser);
  const random = randomFrom(seed);
  const began = performance.now();
  const interrupted = { unrelayed: 0, waiting: 0, active: 0 };

  const strike = async (worker: ChildProcess) => {
    if (blow === 'KILL') worker.kill('SIGKILL');
    else await store.asSuperuser(CUT);
    const met = await look();
    interrupted.unrelayed += Number(met.unrelayed > 0);
    interrupted.waiting += Number(met.wait > 0);
    interrupted.active += Number(met.active > 0);
  };

  let worker = await startWorker(env);
  await drained();
  await enqueueForAll(store.database, JOBS);
  const undisturbed = performance.now();
  await drained();
  const drainMs = performance.now() - undisturbed;

  for (let count = 0; count < blows; count++) {
    await enqueueForAll(store.database, JOBS);
    // The moment of the blow is the experiment: chance chooses it, nothing is waited for.
    await setTimeout(random() * drainMs);
    await strike(worker);
    if (blow === 'KILL') {
      await ended(worker);
      await enqueueForAll(store.database, JOBS.slice(0, 1));
      worker = await startWorker(env);
    }
  }
  await drained();
  expect(isRunning(worker)).toBe(true);
  worker.kill('SIGTERM');
  expect(await ended(worker)).toBe(0);
  const jobs = await total();
  await close();
  const seconds = Math.round((performance.now() - began) / 1000);
  return { blow, blows, seconds, drainMs: Math.round(drainMs), interrupted, jobs };
}
