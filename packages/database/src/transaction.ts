import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';
import type { Query } from './actor';

/** What a connection remembers the plan of a statement by. */
export function nameOf(sql: string): string {
  return createHash('sha256').update(sql).digest('hex').slice(0, 32);
}

/** From this length on a statement costs more to plan than to run, so each connection plans it once. */
const LONG_STATEMENT = 800;

/** How many transactions a connection has ended. */
const ended = new WeakMap<pg.ClientBase, number>();
const endedOn = (client: pg.ClientBase) => ended.get(client) ?? 0;

/** Asks inside the transaction that is open now; once it has ended nothing slips into the connection's next one. */
export function queryOf(client: pg.ClientBase): Query {
  const before = endedOn(client);
  return async <Row>(sql: string, parameters: readonly unknown[] = []) => {
    if (endedOn(client) !== before) throw new Error('This transaction has ended');
    const named = sql.length < LONG_STATEMENT ? {} : { name: nameOf(sql) };
    return (await client.query({ ...named, text: sql, values: [...parameters] })).rows as Row[];
  };
}

export function inTransaction<Result>(
  source: DataSource,
  work: (runner: QueryRunner, client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  return onConnection(source, (runner, client) => {
    // TypeORM would open a transaction around every save; ours is open, and there is no second one.
    Object.assign(runner, {
      isTransactionActive: true,
      startTransaction: () => Promise.reject(new Error('The door has opened the only transaction')),
    });
    return settled(client, () => work(runner, client));
  });
}

export async function onConnection<Result>(
  source: DataSource,
  work: (runner: QueryRunner, client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const runner = source.createQueryRunner();
  const client: pg.PoolClient = await runner.connect();
  try {
    return await work(runner, client);
  } finally {
    await runner.release();
  }
}

/** Commits what `work` did, or rolls all of it back. */
export async function settled<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work();
    ended.set(client, endedOn(client) + 1);
    const { command } = await client.query('commit');
    // PostgreSQL answers the commit of a transaction that failed midway with a silent rollback.
    if (command !== 'COMMIT') throw new Error('Nothing was kept: a statement of this transaction had failed');
    return result;
  } catch (error) {
    // Of several statements asked for together the first to fail ends the work; what the others lead to comes too late.
    ended.set(client, endedOn(client) + 1);
    // The first error is the one to tell; a connection too broken to roll back leaves the pool by itself.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
