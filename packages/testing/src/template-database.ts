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
    templateUrls: TemplateUrls;
  }
}

type TemplateUrls = DatabaseUrls & { superuser: string };

/** The template as the migrations and the seed leave it. */
const SEEDED = 'mingcha';
/** The template that a sample year has been added to. */
const LIVED_IN = 'mingcha_sample';

/**
 * One server for a whole run, and two templates in it: the second is a clone of the first in which `live` has added
 * a sample year, so that it is imported once and not in every file. Returns the teardown.
 */
export async function openTemplates(
  project: TestProject,
  live: (store: TestDatabase) => Promise<void>,
): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-test-'));
  const server = await openServer(folder, { durable: false });
  await migrate(server.urls.owner);
  await seedReference(server.urls.owner);
  const urls = { ...server.urls, superuser: server.superuserUrl(SEEDED) };
  const sample = await clone(urls, SEEDED, LIVED_IN);
  await live(sample);
  await sample.close();
  project.provide('templateUrls', urls);
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
  /** Closes what was opened and leaves the database. */
  close(): Promise<void>;
  drop(): Promise<void>;
}

/** A database of one's own, as the migrations and the seed leave it. One per test file; drop it at the end. */
export function cloneDatabase(): Promise<TestDatabase> {
  return clone(inject('templateUrls'), SEEDED, newName());
}

/** A database of one's own in which the sample year has been lived. */
export function cloneSample(): Promise<TestDatabase> {
  return clone(inject('templateUrls'), LIVED_IN, newName());
}

const newName = () => `test_${randomBytes(6).toString('hex')}`;

async function clone(template: TemplateUrls, from: string, name: string): Promise<TestDatabase> {
  const cloned = (url: string) => url.replace(/[^/]*$/, name);
  const onServer = template.superuser.replace(/[^/]*$/, 'postgres');
  const opened: Database[] = [];
  const close = async () => {
    await Promise.all(opened.splice(0).map((database) => database.close()));
  };

  await withClient(onServer, (client) =>
    client.query(`create database ${name} template ${from} owner mingcha_owner strategy file_copy`),
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
    close,
    drop: async () => {
      await close();
      await withClient(onServer, (client) => client.query(`drop database ${name} with (force)`));
    },
  };
}
