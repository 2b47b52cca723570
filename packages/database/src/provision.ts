import type pg from 'pg';
import { withClient } from './connect';
import type { Passwords } from './embedded/secrets';

const PROVISIONING = 5_310_112;

/**
 * As the superuser, and as often as one likes: the three roles, the database, the schema of the queue.
 * `infra/postgres` says the same to a server of one's own.
 */
export async function provision(
  superuserUrl: (database: string) => string,
  passwords: Passwords,
  database: string,
): Promise<void> {
  await withClient(superuserUrl('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [PROVISIONING]);
    for (const role of ['owner', 'app', 'relay'] as const) {
      if (await has(client, 'pg_roles where rolname', `mingcha_${role}`)) continue;
      // CREATE ROLE takes no parameters; the password is hexadecimal and our own.
      await client.query(`create role mingcha_${role} login password '${passwords[role]}'`);
    }
    if (await has(client, 'pg_database where datname', database)) return;
    await client.query(`create database ${client.escapeIdentifier(database)} owner mingcha_owner`);
  });
  await grantDatabase(superuserUrl(database), database);
}

/** Lets the three roles, and nobody else, into a database. */
export async function grantDatabase(superuserUrl: string, database: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await client.query('select pg_advisory_lock($1)', [PROVISIONING]);
    const name = client.escapeIdentifier(database);
    // BullMQ creates its schema "if not exists", and PostgreSQL asks for the right to create even when it does;
    // its bulk insert works through a temporary table.
    await client.query(`
      revoke all on database ${name} from public;
      grant connect on database ${name} to mingcha_app, mingcha_relay;
      grant create, temporary on database ${name} to mingcha_relay;
      create schema if not exists queue authorization mingcha_relay`);
  });
}

async function has(client: pg.Client, where: string, name: string): Promise<boolean> {
  return (await client.query(`select from ${where} = $1`, [name])).rowCount === 1;
}
