import { givenWorld } from '@mingcha/testing/given';
import { beforeAll, expect, it } from 'vitest';
import { givenOffices, liveThrough } from './testing/live-through';
import { workerEnv } from './testing/queue-backends';
import { buildWorker } from './testing/running-worker';

// The short form of reminders.prove.ts: three weeks around a month’s end, on the default backend.

beforeAll(buildWorker);

it('over weeks and kills the ledger is what the oracle says, and nothing is told twice', async () => {
  const world = await givenWorld();
  try {
    await givenOffices(world);
    const weeks = { from: '2025-07-28', to: '2025-08-16', kills: 3, seed: 341_000 };
    const lived = await liveThrough(world, workerEnv(world.store.urls), weeks);
    expect(lived.notices).toBeGreaterThan(20);
  } finally {
    await world.drop();
  }
}, 400_000);
