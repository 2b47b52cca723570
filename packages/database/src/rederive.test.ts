import { cloneDatabase } from '@mingcha/testing/template-database';
import { expect, it } from 'vitest';

it('clones', async () => {
  const t = performance.now();
  const db = await cloneDatabase();
  console.error('clone', performance.now() - t);
  expect(await db.asSuperuser('select code from tenants order by code')).toHaveLength(9);
  expect((await db.asSuperuser('select * from rule_versions')).length).toBe(13);
  const t2 = performance.now();
  await db.drop();
  console.error('drop', performance.now() - t2);
});
