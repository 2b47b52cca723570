import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Actor, Query } from './actor';
import { type AuditDraft, appendAudit } from './audit';
import { type DatabaseUrls, openPool, openSource, withClient } from './connect';
import { enqueue } from './outbox';
import { growTree, READ_TREE, type TenantTree, type TreeRow } from './tenant-tree';

export interface ReadTx {
  actor: Actor;
  /** The moment of the act, the same wherever the act asks. */
  now: Date;
  /** The bureaus whose rows can be read: the actor's own first of all, and those below it. */
  visible: readonly string[];
  manager: EntityManager;
  query: Query;
}

export interface TenantTx extends ReadTx {
  /** Adds one line to the tenant's hash-chained trail, kept or lost together with the act. */
  audit(draft: AuditDraft): Promise<void>;
  /** Wishes for a job, kept or lost together with the act. Returns the job's id. */
  enqueue(job: string, payload: object): Promise<string>;
}

/** What somebody holds before anybody knows who they are. */
export type Credential = { login: string } | { tokenHash: string };

/** A transaction before any door: it sees reference tables, and the rows that a credential opens. */
export interface CredentialTx {
  now: Date;
  manager: EntityManager;
  query: Query;
  /** From here on the same transaction is the actor's, until it enters as another. */
  enter(actor: Actor): Promise<TenantTx>;
}

/** For acts over many bureaus that are kept or lost together: an import goes from door to door. */
export type OperatorTx = CredentialTx;

export interface RelayTx {
  now: Date;
  query: Query;
}

/** The doors to what is remembered. Every transaction of the platform is opened by one of them. */
export interface Database {
  withTenant<Result>(actor: Actor, work: (tx: TenantTx) => Promise<Result>): Promise<Result>;
  withTenantRead<Result>(actor: Actor, work: (tx: ReadTx) => Promise<Result>): Promise<Result>;
  withCredential<Result>(
    credential: Credential,
    work: (tx: CredentialTx) => Promise<Result>,
  ): Promise<Result>;
  withOperator<Result>(work: (tx: OperatorTx) => Promise<Result>): Promise<Result>;
  withRelay<Result>(work: (tx: RelayTx) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  poolSize?: number;
  clock?: () => Date;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Opens the doors as `app` (and as `relay`, when its URL is given). */
export async function openDatabase(
  urls: Pick<DatabaseUrls, 'app'> & Partial<DatabaseUrls>,
  { poolSize = 10, clock = () => new Date() }: DatabaseOptions = {},
): Promise<Database> {
  const source = await openSource(urls.app, poolSize);
  const relay = urls.relay === undefined ? null : openPool(urls.relay, 2);
  let tree: TenantTree = growTree([]);

  /**
   * One round trip opens the transaction, says who acts, and asks whether the remembered tree still stands;
   * only after the tree has changed does it take a second.
   */
  async function enter(client: pg.ClientBase, begin: string, tenantId: string): Promise<string[]> {
    const stamp = await setting(client, `${begin}; ${door(tree, tenantId)}; select stamp from tenant_tree`);
    if (stamp !== tree.stamp) {
      tree = growTree((await client.query<TreeRow>(READ_TREE)).rows);
      await client.query(door(tree, tenantId));
    }
    const visible = tree.visibleFrom(tenantId);
    if (visible.length === 0) throw new Error(`There is no tenant ${tenantId}`);
    return visible;
  }

  function outside(runner: QueryRunner, client: pg.ClientBase, leave: string): CredentialTx {
    const now = clock();
    return {
      now,
      manager: runner.manager,
      query: queryOf(client),
      enter: async (actor) => {
        const visible = await enter(client, leave, actor.tenantId);
        return tenantTx(runner, client, actor, visible, now);
      },
    };
  }

  return {
    withTenant: (actor, work) =>
      inTransaction(source, async (runner, client) => {
        const visible = await enter(client, 'begin', actor.tenantId);
        return work(tenantTx(runner, client, actor, visible, clock()));
      }),

    withTenantRead: (actor, work) =>
      inTransaction(source, async (runner, client) => {
        const visible = await enter(client, 'begin read only', actor.tenantId);
        return work({ actor, now: clock(), visible, manager: runner.manager, query: queryOf(client) });
      }),

    withCredential: (credential, work) =>
      inTransaction(source, async (runner, client) => {
        const [name, value] =
          'login' in credential ? ['app.login', credential.login] : ['app.credential', credential.tokenHash];
        await client.query('begin');
        await client.query('select set_config($1, $2, true)', [name, value]);
        return work(outside(runner, client, `set local ${name} = ''`));
      }),

    withOperator: (work) =>
      inTransaction(source, async (runner, client) => {
        await client.query('begin');
        return work(outside(runner, client, 'select'));
      }),

    withRelay: async (work) => {
      if (relay === null) throw new Error('This process was given no relay URL');
      const client = await relay.connect();
      try {
        return await settled(client, async () => {
          await client.query('begin');
          return work({ now: clock(), query: queryOf(client) });
        });
      } finally {
        client.release();
      }
    },

    close: async () => {
      await Promise.all([source.destroy(), relay?.end()]);
    },
  };
}

/** For the operator, on what belongs to no bureau. Bureaus' own rows obey the policies even here. */
export function withOwner<Result>(
  ownerUrl: string,
  work: (query: Query) => Promise<Result>,
): Promise<Result> {
  return withClient(ownerUrl, (client) =>
    settled(client, async () => {
      await client.query('begin');
      return work(queryOf(client));
    }),
  );
}

function door(tree: TenantTree, tenantId: string): string {
  const visible = tree.visibleFrom(tenantId);
  // SET takes no parameters, so every value is proved to be a UUID before it becomes SQL.
  const stranger = [tenantId, ...visible].find((id) => !UUID.test(id));
  if (stranger !== undefined) throw new Error(`Not a tenant id: ${stranger}`);
  return `set local app.tenant = '${tenantId}'; set local app.visible = '${visible.join(',')}'`;
}

async function setting(client: pg.ClientBase, statements: string): Promise<number> {
  // A text of several statements answers with one result for each.
  const results = (await client.query(statements)) as unknown as pg.QueryResult<{ stamp: number }>[];
  return results.at(-1)?.rows[0]?.stamp ?? Number.NaN;
}

function tenantTx(
  runner: QueryRunner,
  client: pg.ClientBase,
  actor: Actor,
  visible: readonly string[],
  now: Date,
): TenantTx {
  const query = queryOf(client);
  return {
    actor,
    now,
    visible,
    manager: runner.manager,
    query,
    audit: (draft) => appendAudit(query, actor, now, draft),
    enqueue: (job, payload) => enqueue(query, actor, now, job, payload),
  };
}

/** From this length on a statement costs more to plan than to run, so each connection plans it once. */
const LONG_STATEMENT = 800;

function nameOf(sql: string): string | undefined {
  return sql.length < LONG_STATEMENT
    ? undefined
    : createHash('sha256').update(sql).digest('hex').slice(0, 32);
}

function queryOf(client: pg.ClientBase): Query {
  return async <Row>(sql: string, parameters: readonly unknown[] = []) =>
    (await client.query({ name: nameOf(sql), text: sql, values: [...parameters] })).rows as Row[];
}

async function inTransaction<Result>(
  source: DataSource,
  work: (runner: QueryRunner, client: pg.ClientBase) => Promise<Result>,
): Promise<Result> {
  const runner = source.createQueryRunner();
  const client: pg.PoolClient = await runner.connect();
  // TypeORM would open a transaction around every save; ours is open, and there is no second one.
  Object.assign(runner, {
    isTransactionActive: true,
    startTransaction: () => Promise.reject(new Error('The door has opened the only transaction')),
  });
  try {
    return await settled(client, () => work(runner, client));
  } finally {
    await runner.release();
  }
}

/** Commits what `work` did, or rolls all of it back. */
async function settled<Result>(client: pg.ClientBase, work: () => Promise<Result>): Promise<Result> {
  try {
    const result = await work();
    const { command } = await client.query('commit');
    // PostgreSQL answers the commit of a transaction that failed midway with a silent rollback.
    if (command !== 'COMMIT') throw new Error('Nothing was kept: a statement of this transaction had failed');
    return result;
  } catch (error) {
    // The first error is the one to tell; a connection too broken to roll back leaves the pool by itself.
    await client.query('rollback').catch(() => undefined);
    throw error;
  }
}
