import { type DatabaseUrls, withClient } from '@mingcha/database/connect';
import type { EmbeddedServer } from '@mingcha/database/embedded';
import { migrate } from '@mingcha/database/migrate';
import { newId } from '@mingcha/database/new-id';
import { grantDatabase } from '@mingcha/database/provision';
import { hashOfSecret, newSecret } from '@mingcha/database/secret';
import { seedReference, tenantIdOf } from '@mingcha/database/seed-reference';
import fillTenants from './fill-tenants.sql?raw';
import growTree from './grow-tree.sql?raw';
import recordEvidence from './record-evidence.sql?raw';

const COUNTIES = ['341002', '341003', '341004', '341021', '341022', '341023', '341024'];
const NATION = '000000';

export interface Country {
  urls: DatabaseUrls;
  tenants: number;
  duties: number;
  /** Session secrets: a clerk of each county of Huangshan, the city's section, somebody above all. */
  clerks: { code: string; secret: string }[];
  city: string;
  nation: string;
}

/** A database with five years in it: the nine bureaus of the seed and one above them, or 3,200 bureaus. */
export async function givenCountry(server: EmbeddedServer, name: string, isWhole: boolean): Promise<Country> {
  const superuserUrl = server.superuserUrl(name);
  await withClient(server.superuserUrl('postgres'), (client) =>
    client.query(`create database ${name} owner mingcha_owner`),
  );
  await grantDatabase(superuserUrl, name);
  const urls = server.urlsOf(name);
  await migrate(urls.owner);
  const firstYear = new Date().getFullYear() - 4;
  await seedReference(urls.owner, `${firstYear}-01-01`);

  return withClient(superuserUrl, async (client) => {
    await client.query('set statement_timeout = 0');
    const root = tenantIdOf(NATION);
    await client.query(
      `insert into tenants (id, code, name, short_name, level, path, kept_from)
       values ($1, $2, '全国', '全国', 'PROVINCE', $3, $4)`,
      [root, NATION, `/${root}/`, `${firstYear}-01-01`],
    );
    await client.query(
      `update tenants set path = '/' || $1::text || path, parent_id = coalesce(parent_id, $1::uuid) where code <> $2`,
      [root, NATION],
    );
    if (isWhole) await client.query(growTree);
    await client.query(fillTenants);
    await client.query(recordEvidence);
    await client.query('vacuum analyze');
    // What the filling left in memory is written now, not while somebody is being timed.
    await client.query('checkpoint');

    const signIn = async (code: string, role: string): Promise<string> => {
      const [tenantId, accountId, secret] = [tenantIdOf(code), newId(), newSecret()];
      await client.query(
        `insert into accounts (tenant_id, id, login, name, roles, created_at)
         values ($1, $2, $3, '测试', array[$4], now())`,
        [tenantId, accountId, `${role}-${code}`, role],
      );
      await client.query(
        `insert into sessions (tenant_id, token_hash, account_id, created_at, last_seen_at, expires_at)
         values ($1, $2, $3, now(), now(), now() + interval '12 hours')`,
        [tenantId, hashOfSecret(secret), accountId],
      );
      return secret;
    };
    const count = async (table: string): Promise<number> =>
      (await client.query(`select count(*)::int as n from ${table}`)).rows[0].n;
    const clerks = [];
    for (const code of COUNTIES) clerks.push({ code, secret: await signIn(code, 'CLERK') });
    return {
      urls,
      tenants: await count('tenants'),
      duties: await count('duties'),
      clerks,
      city: await signIn('341000', 'CITY_SECTION'),
      nation: await signIn(NATION, 'CITY_SECTION'),
    };
  });
}
