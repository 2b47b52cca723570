import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { cloneDatabase } from '@mingcha/testing/template-database';
import { beforeAll, expect, it } from 'vitest';
import { codes, givenWorld } from './testing/given-world';
import { type Blow, illTreatWorker } from './testing/ill-treat-worker';
import { expectedNotices, storedNotices } from './testing/notice-oracle';
import { workerEnv } from './testing/queue-backends';
import { buildWorker } from './testing/running-worker';

// The short form of kill.prove.ts, on the default backend.

beforeAll(buildWorker);

it.each<Blow>(['KILL', 'CUT'])(
  'loses no job and doubles no notice (%s)',
  async (blow) => {
    const db = await cloneDatabase();
    try {
      const database = await db.open();
      await givenWorld(database);
      await illTreatWorker(workerEnv(db.urls), { database, ...db }, { blow, blows: 5, seed: 341_000 });
      const stored = await storedNotices(db.asSuperuser);
      expect(stored.length).toBeGreaterThan(9);
      expect(stored).toEqual(await expectedNotices(database, codes, [civilDateAt(Date.now())]));
    } finally {
      await db.drop();
    }
  },
  150_000,
);
