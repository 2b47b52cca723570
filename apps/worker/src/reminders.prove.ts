import { givenWorld } from '@mingcha/testing/given';
import { beforeAll, describe, expect, it } from 'vitest';
import { givenOffices, liveThrough } from './testing/live-through';
import { backends, startRedis, workerEnv } from './testing/queue-backends';
import { buildWorker } from './testing/running-worker';

const SAMPLE_YEAR = { from: '2025-01-02', to: '2026-01-31', kills: 50, seed: 341_000 };

beforeAll(buildWorker);

describe.each(backends)('reminders on %s', (backend) => {
  it(`over the sample year and ${SAMPLE_YEAR.kills} kills the ledger is what the oracle says`, async ({
    annotate,
  }) => {
    const world = await givenWorld();
    const redis = backend === 'Redis' ? await startRedis() : undefined;
    try {
      await givenOffices(world);
      const lived = await liveThrough(world, workerEnv(world.store.urls, redis?.url), SAMPLE_YEAR);
      await annotate(JSON.stringify({ [`reminders on ${backend}`]: lived }), 'figures');
      expect(lived.notices).toBeGreaterThan(500);
      expect(lived.interrupted).toBeGreaterThan(0);
    } finally {
      await world.drop();
      await redis?.stop();
    }
  });
});
