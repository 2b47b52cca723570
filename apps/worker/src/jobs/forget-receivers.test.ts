import { tenantIdOf } from '@mingcha/database/seed-reference';
import { givenWorld, SHEXIAN, type World } from '@mingcha/testing/given';
import { givenMinor } from '@mingcha/testing/minors';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleForgetReceivers } from './forget-receivers';

let world: World;
beforeAll(async () => {
  world = await givenWorld();
  await world.store.asSuperuser(
    `insert into accounts (tenant_id, id, login, name, roles, created_at, must_change_password)
     values ($1, gen_random_uuid(), 'forget', '某', '{CLERK}', now(), false)`,
    [tenantIdOf(SHEXIAN)],
  );
  await givenMinor({ world }, SHEXIAN);
});
afterAll(() => world.drop());

const actor = { tenantId: tenantIdOf(SHEXIAN), accountId: null, name: '系统', roles: [], requestId: 'x' };
const forget = () => world.database.withTenant(actor, handleForgetReceivers);
const kept = () =>
  world.store.asSuperuser<{ sealed: Buffer | null; deleted: string | null }>(
    'select sealed, deleted_on::text deleted from minor_receivers',
  );
const lines = () => world.store.asSuperuser("select 1 from audit_entries where act = 'FORGET_RECEIVERS'");

describe('name and number of whoever came for a minor (PIPL 47)', () => {
  it('stay until their last day, then go, once, with a line in the trail', async () => {
    world.clock.set('2025-09-01');
    await forget();
    expect(await kept()).toMatchObject([{ deleted: null }]);
    world.clock.set('2025-09-02');
    await forget();
    await forget();
    expect(await kept()).toEqual([{ sealed: null, deleted: '2025-09-02' }]);
    expect(await lines()).toHaveLength(1);
  });
});
