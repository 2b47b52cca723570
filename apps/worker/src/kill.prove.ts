import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { cloneDatabase } from '@mingcha/testing/template-database';
import { beforeAll, describe, expect, it } from 'vitest';
import { codes, givenWorld } from './testing/given-world';
import { type Blow, illTreatWorker } from './testing/ill-treat-worker';
import { expectedNotices, storedNotices } from './testing/notice-oracle';
import { backends, startRedis, workerEnv } from './testing/queue-backends';
import { buildWorker } from './testing/running-worker';

const BLOWS = 50;

beforeAll(buildWorker);

describe.each(backends)('the worker on %s', (backend) => {
  it.for<Blow>(['KILL', 'CUT'])(
    `loses no job and doubles no notice (${BLOWS} × %s)`,
    async (blow, { annotate }) => {
      const db = await cloneDatabase();
      const redis = backend === 'Redis' ? await startRedis() : undefined;
      try {
        const database = await db.open();
        await givenWorld(database);
        const env = workerEnv(db.urls, redis?.url);
        const ordeal = await illTreatWorker(env, { database, ...db }, { blow, blows: BLOWS, seed: 341_000 });
        const stored = await storedNotices(db.asSuperuser);
        const name = `worker ${blow} on ${backend}`;
        await annotate(JSON.stringify({ [name]: { ...ordeal, notices: stored.length } }), 'figures');
        expect(stored.length).toBeGreaterThan(9);
        expect(stored).toEqual(await expectedNotices(database, codes, [civilDateAt(Date.now())]));
        expect(ordeal.interrupted.active).toBeGreaterThan(0);
      } finally {
        await db.drop();
        await redis?.stop();
      }
    },
  );
});
