import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Query } from '@mingcha/database/actor';
import { type DatabaseUrls, withClient } from '@mingcha/database/connect';
import { openServer } from '@mingcha/database/embedded';
import { migrate } from '@mingcha/database/migrate';
import { grantDatabase } from '@mingcha/database/provision';
import { seedReference } from '@mingcha/database/seed-reference';
import { type Database, type DatabaseOptions, openDatabase } from '@mingcha/database/tenant';
import { inject } from 'vitest';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  interface ProvidedContext {
    /** URLs of the migrated and seeded template; a clone's differ in the last word only. */
    templateUrls: DatabaseUrls & { superuser: string };
  }
}

/** For `globalSetup`: one server for the whole run, and a template in it. Returns the teardown. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-test-'));
  const server = await openServer(folder, { durable: false });
  await migrate(server.urls.owner);
  await seedReference(server.urls.owner);
  project.provide('templateUrls', { ...server.urls, superuser: server.superuserUrl('mingcha') });
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

export interface TestDatabase {
  urls: DatabaseUrls;
  /** Above every policy: to arrange what no role may do, and to look without a door. */
  asSuperuser: Query;
  /** Opens the doors; they are closed with the database. */
  open(options?: DatabaseOptions): Promise<Database>;
  drop(): Promise<void>;
}

/** A database of one's own, as the migrations and the seed leave it. One per test file; drop it at the end. */
export async function cloneDatabase(): Promise<TestDatabase> {
  const template = inject('templateUrls');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const cloned = (url: string) => url.replace(/[^/]*$/, name);
  const onServer = template.superuser.replace(/[^/]*$/, 'postgres');
  const opened: Database[] = [];

  await withClient(onServer, (client) =>
    client.query(`create database ${name} template mingcha owner mingcha_owner strategy file_copy`),
  );
  await grantDatabase(cloned(template.superuser), name);

  const urls = {
    owner: cloned(template.owner),
    app: cloned(template.app),
    relay: cloned(template.relay),
  };
  return {
    urls,
    asSuperuser: <Row>(sql: string, parameters: readonly unknown[] = []) =>
      withClient(
        cloned(template.superuser),
        async (client) => (await client.query(sql, [...parameters])).rows as Row[],
      ),
    open: async (options) => {
      const database = await openDatabase(urls, options);
      opened.push(database);
      return database;
    },
    drop: async () => {
      await Promise.all(opened.map((database) => database.close()));
      await withClient(onServer, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
