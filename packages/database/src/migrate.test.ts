import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openSource } from './connect';
import { migrate } from './migrate';
import { migrations } from './migrations';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

/** Everything PostgreSQL knows of our schema, as text: what `pg_dump` would print, were it in the package. */
function schema(): Promise<{ line: string }[]> {
  return db.asSuperuser(`
    with ours as (select * from pg_class where relnamespace = 'public'::regnamespace
      and relname !~ '^(PK_.*|migrations|migrations_id_seq)$')
    select concat_ws(' ', 'relation', relname, relkind, relrowsecurity, relforcerowsecurity,
      (select string_agg(acl::text, ' ' order by acl::text) from unnest(relacl) acl)) line from ours
    union all select concat_ws(' ', 'column', relname, attname, attnum, format_type(atttypid, atttypmod),
      attnotnull, pg_get_expr(adbin, adrelid), attacl)
      from pg_attribute a join ours on ours.oid = attrelid
      left join pg_attrdef on adrelid = attrelid and adnum = attnum where attnum > 0
    union all select concat_ws(' ', 'constraint', relname, conname, pg_get_constraintdef(k.oid))
      from pg_constraint k join ours on ours.oid = conrelid
    union all select concat_ws(' ', 'index', pg_get_indexdef(oid)) from ours where relkind = 'i'
    union all select concat_ws(' ', 'policy', p) from pg_policies p
    union all select concat_ws(' ', 'trigger', pg_get_triggerdef(t.oid))
      from pg_trigger t join ours on ours.oid = tgrelid where not tgisinternal
    union all select concat_ws(' ', 'function', pg_get_functiondef(oid)) from pg_proc
      where pronamespace = 'public'::regnamespace
    order by 1`);
}

it('goes down to nothing and up to the same schema again', async () => {
  const before = await schema();
  expect(before.length).toBeGreaterThan(300);

  const owner = await openSource(db.urls.owner, 1);
  for (const _ of migrations) await owner.undoLastMigration({ transaction: 'each' });
  await owner.destroy();
  expect(await schema()).toEqual([]);

  expect(await migrate(db.urls.owner)).toHaveLength(migrations.length);
  expect(await schema()).toEqual(before);
});

it('does nothing the second time, and restores policies that somebody altered together with their mark', async () => {
  const before = await schema();
  expect(await migrate(db.urls.owner)).toEqual([]);
  await db.asSuperuser(`drop policy read_rows on duties; grant delete on contacts to mingcha_app;
    comment on schema public is 'older'`);
  expect(await schema()).not.toEqual(before);
  await migrate(db.urls.owner);
  expect(await schema()).toEqual(before);
});

it('lets two processes start at once', async () => {
  const owner = await openSource(db.urls.owner, 1);
  await owner.undoLastMigration();
  await owner.destroy();
  const steps = await Promise.all([migrate(db.urls.owner), migrate(db.urls.owner)]);
  expect(steps.flat()).toEqual([migrations.at(-1)?.name]);
});
