import type pg from 'pg';
import type { EntityManager, QueryRunner } from 'typeorm';
import type { Actor, Query } from './actor';
import { type AuditDraft, appendAudit } from './audit';
import { type DatabaseUrls, openPool, openSource, withClient } from './connect';
import { type LiveListener, listenLive } from './live-words';
import { enqueue } from './outbox';
import { NOTHING_KNOWN, type Reference, readReference } from './reference';
import { inTransaction, nameOf, onConnection, queryOf, settled } from './transaction';

export interface ReadTx extends Pick<Reference, 'rules' | 'calendar'> {
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
  /**
   * Goes through the door of a bureau below, within this transaction, and comes back: what this act decides about
   * it is to show in its duties at once. The platform acts there, nobody in person; nothing else may run meanwhile.
   */
  below<Result>(tenantId: string, work: (tx: TenantTx) => Promise<Result>): Promise<Result>;
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
  /**
   * The rows of one reading statement, as the bureau of the session whose token has this hash, in one round trip.
   * The statement finds the hash in `app.credential`; without such a session it sees no bureau's rows.
   */
  readBySession<Row>(tokenHash: string, sql: string): Promise<Row[]>;
  withOperator<Result>(work: (tx: OperatorTx) => Promise<Result>): Promise<Result>;
  withRelay<Result>(work: (tx: RelayTx) => Promise<Result>): Promise<Result>;
  /** Hears, on one connection for the whole process, for whom something changed; resolves to the way to stop. */
  listen(listener: LiveListener): Promise<() => Promise<void>>;
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
  let known = NOTHING_KNOWN;

  /**
   * One round trip opens the transaction, says who acts, and asks whether the remembered reference still stands;
   * only after it has changed does it take more.
   */
  async function enter(
    runner: QueryRunner,
    client: pg.ClientBase,
    begin: string,
    actor: Actor,
  ): Promise<ReadTx> {
    const { tenantId } = actor;
    const [row] = await lastOf<{ stamp: number }>(
      client,
      `${begin}; ${door(known, tenantId)}; select stamp from reference_stamp`,
    );
    if (row?.stamp !== known.stamp) {
      known = await readReference(queryOf(client));
      await client.query(door(known, tenantId));
    }
    const { rules, calendar } = known;
    const visible = known.visibleFrom(tenantId);
    if (visible.length === 0) throw new Error(`There is no tenant ${tenantId}`);
    return { actor, now: clock(), visible, rules, calendar, manager: runner.manager, query: queryOf(client) };
  }

  function inside(runner: QueryRunner, client: pg.ClientBase, tx: ReadTx): TenantTx {
    const { actor, now, query, visible } = tx;
    return {
      ...tx,
      audit: (draft) => appendAudit(query, actor, now, draft),
      enqueue: (job, payload) => enqueue(query, actor, now, job, payload),
      below: async (tenantId, work) => {
        if (tenantId === actor.tenantId || !visible.includes(tenantId)) {
          throw new Error(`${tenantId} is not below ${actor.tenantId}`);
        }
        const there = { ...actor, tenantId, accountId: null, roles: [] };
        try {
          return await work(inside(runner, client, await enter(runner, client, 'select', there)));
        } finally {
          // A transaction that failed midway refuses this like all else; the first error is the one to tell.
          await client.query(door(known, actor.tenantId)).catch(() => undefined);
        }
      },
    };
  }

  function outside(runner: QueryRunner, client: pg.ClientBase, leave: string): CredentialTx {
    return {
      now: clock(),
      manager: runner.manager,
      query: queryOf(client),
      enter: async (actor) => inside(runner, client, await enter(runner, client, leave, actor)),
    };
  }

  return {
    withTenant: (actor, work) =>
      inTransaction(source, async (runner, client) =>
        work(inside(runner, client, await enter(runner, client, 'begin', actor))),
      ),

    withTenantRead: (actor, work) =>
      inTransaction(source, async (runner, client) =>
        work(await enter(runner, client, 'begin read only', actor)),
      ),

    withCredential: (credential, work) =>
      inTransaction(source, async (runner, client) => {
        const [name, value] =
          'login' in credential ? ['app.login', credential.login] : ['app.credential', credential.tokenHash];
        await client.query(`begin; set local ${name} = ${client.escapeLiteral(value)}`);
        return work(outside(runner, client, `set local ${name} = ''`));
      }),

    readBySession: (tokenHash, sql) =>
      onConnection(source, (_, client) => readAsSession(client, tokenHash, sql)),

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

    listen: (listener) => listenLive(urls.app, listener),

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

function door(known: Reference, tenantId: string): string {
  const visible = known.visibleFrom(tenantId);
  // SET takes no parameters, so every value is proved to be a UUID before it becomes SQL.
  const stranger = [tenantId, ...visible].find((id) => !UUID.test(id));
  if (stranger !== undefined) throw new Error(`Not a tenant id: ${stranger}`);
  return `set local app.tenant = '${tenantId}'; set local app.visible = '${visible.join(',')}'`;
}

/** The rows of the last statement of a text: a text of several answers with one result for each. */
async function lastOf<Row>(client: pg.ClientBase, statements: string): Promise<Row[]> {
  const results = (await client.query(statements)) as unknown as pg.QueryResult[];
  return (results.at(-1)?.rows ?? []) as Row[];
}

/** Who holds a session's token acts as its bureau, which the session itself names. All of it travels together. */
async function readAsSession<Row>(client: pg.ClientBase, tokenHash: string, sql: string): Promise<Row[]> {
  const [, { rows }] = await Promise.all([
    client.query(`begin read only; set local app.credential = ${client.escapeLiteral(tokenHash)};
      select set_config('app.tenant', tenant_id::text, true), set_config('app.visible', tenant_id::text, true)
        from sessions where token_hash = current_setting('app.credential')`),
    client.query({ name: nameOf(sql), text: sql }),
    // After a failure this is a rollback; either way the connection is given back outside any transaction.
    client.query('commit'),
  ]);
  return rows as Row[];
}
