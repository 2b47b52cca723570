import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { markRelayed, takeLetters } from './outbox';
import { tenantIdOf } from './seed-reference';
import type { Database } from './tenant';
import { actorOf } from './testing/furnish-tenant';

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await cloneDatabase();
  database = await db.open();
});
afterAll(() => db.drop());

it('carries every letter of every bureau once, oldest first, although two relays take at the same time', async () => {
  const sent: string[] = [];
  for (const code of ['341021', '341022', '341000']) {
    sent.push(await database.withTenant(actorOf(code), (tx) => tx.enqueue('derive-tenant', { today: code })));
  }

  const [first, second] = await database.withRelay(async (one) => {
    const taken = await takeLetters(one.query, 2);
    const others = await database.withRelay(async (other) => {
      const rest = await takeLetters(other.query, 10);
      await markRelayed(other.query, rest, other.now);
      return rest;
    });
    await markRelayed(one.query, taken, one.now);
    return [taken, others];
  });
  expect(first.map(({ id }) => id)).toEqual(sent.slice(0, 2));
  expect(second.map(({ id }) => id)).toEqual(sent.slice(2));
  expect(first[0]).toEqual({
    tenantId: tenantIdOf('341021'),
    id: sent[0],
    job: 'derive-tenant',
    payload: { today: '341021' },
    actorId: null,
    requestId: 'test',
  });
  expect(await database.withRelay(({ query }) => takeLetters(query, 10))).toEqual([]);
});

it('keeps a letter for the next relay when this one fails before it is marked', async () => {
  const id = await database.withTenant(actorOf('341021'), (tx) => tx.enqueue('verify-audit', {}));
  const crashed = database.withRelay(async ({ query }) => {
    await takeLetters(query, 10);
    throw new Error('the queue is away');
  });
  await expect(crashed).rejects.toThrow('the queue is away');
  const again = await database.withRelay(({ query }) => takeLetters(query, 10));
  expect(again.map((letter) => letter.id)).toEqual([id]);
});
