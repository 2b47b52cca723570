import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Panel } from './entities/panel.entity';
import { newId } from './new-id';
import { tenantIdOf } from './seed-reference';
import type { Database, TenantTx } from './tenant';
import { actorOf, furnishTenant } from './testing/furnish-tenant';

const COUNTIES = ['341002', '341003', '341004', '341021', '341022', '341023', '341024'];

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await cloneDatabase();
  database = await db.open({ poolSize: 4 });
});
afterAll(() => db.drop());

function panel({ actor }: Pick<TenantTx, 'actor'>, name = '专班') {
  return { tenantId: actor.tenantId, id: newId(), name, form: 'COMMITTEE' as const, fromOn: '2025-01-01' };
}

function panels(code: string): Promise<{ tenant_id: string; name: string }[]> {
  return database.withTenantRead(actorOf(code), ({ query }) => query('select tenant_id, name from panels'));
}

describe('withTenant', () => {
  it('keeps all or nothing', async () => {
    const before = await panels('341002');
    const broken = database.withTenant(actorOf('341002'), async (tx) => {
      await tx.manager.insert(Panel, panel(tx));
      await tx.enqueue('derive-tenant', {});
      await tx.audit({ act: 'X', subjectType: 'PANEL', subjectId: 'x' });
      throw new Error('half way');
    });
    await expect(broken).rejects.toThrow('half way');
    expect(await panels('341002')).toEqual(before);
    expect(await db.asSuperuser('select 1 from outbox union all select 1 from audit_entries')).toEqual([]);
  });

  it('says so when the work swallowed an error and nothing could be kept', async () => {
    const swallowed = database.withTenant(actorOf('341002'), async (tx) => {
      await tx.query('select 1 / 0').catch(() => undefined);
      return 'done';
    });
    await expect(swallowed).rejects.toThrow(/Nothing was kept/);
  });

  it('is over for good when it fails: a statement that comes late reaches no other transaction', async () => {
    let comeLate = (): Promise<unknown> => Promise.resolve();
    const failed = database.withTenant(actorOf('341002'), async (tx) => {
      comeLate = () => tx.audit({ act: 'LATE', subjectType: 'PANEL', subjectId: 'x' });
      await Promise.all([tx.query('select 1'), tx.query('select 1 / 0')]);
    });
    await expect(failed).rejects.toThrow(/division by zero/);
    await database.withTenant(actorOf('341002'), async (tx) => {
      await expect(comeLate()).rejects.toThrow('This transaction has ended');
      await tx.query('select 1');
    });
    expect(await db.asSuperuser('select 1 from audit_entries')).toEqual([]);
  });

  it('lets TypeORM save inside the one transaction, and open no second', async () => {
    const saved = database.withTenant(actorOf('341003'), async (tx) => {
      await tx.manager.save(Panel, [panel(tx), panel(tx)]);
      await expect(tx.manager.transaction(async () => undefined)).rejects.toThrow(/only transaction/);
      throw new Error('undo');
    });
    await expect(saved).rejects.toThrow('undo');
    expect(await panels('341003')).toEqual([]);
  });

  it('refuses what is no tenant', async () => {
    const enter = (tenantId: string) =>
      database.withTenant({ ...actorOf('341002'), tenantId }, async () => 1);
    await expect(enter("x'; drop table duties; --")).rejects.toThrow(/Not a tenant id/);
    await expect(enter(newId())).rejects.toThrow(/There is no tenant/);
  });

  it('sees a bureau that joined the tree, from the next transaction on', async () => {
    const visible = () => database.withTenantRead(actorOf('341021'), async (tx) => tx.visible);
    expect(await visible()).toEqual([tenantIdOf('341021')]);
    const path = `/${['340000', '341000', '341021', '341099'].map(tenantIdOf).join('/')}/`;
    await db.asSuperuser(
      `insert into tenants (id, code, name, short_name, level, parent_id, path, kept_from)
       values ($1, '341099', '某镇', '某镇', 'COUNTY', $2, $3, '2025-01-01')`,
      [tenantIdOf('341099'), tenantIdOf('341021'), path],
    );
    expect(await visible()).toEqual([tenantIdOf('341021'), tenantIdOf('341099')]);
    await db.asSuperuser(`delete from tenants where code = '341099'`);
    expect(await visible()).toEqual([tenantIdOf('341021')]);
  });
});

describe('withTenantRead', () => {
  it('cannot write', async () => {
    const write = database.withTenantRead(actorOf('341002'), (tx) => tx.manager.insert(Panel, panel(tx)));
    await expect(write).rejects.toThrow(/read-only transaction/);
  });
});

describe('withCredential', () => {
  it('becomes the tenant of the row it opened, and loses the credential', async () => {
    const { login, accountId } = await database.withTenant(actorOf('341022'), (tx) => furnishTenant(tx));
    await database.withCredential({ login }, async (before) => {
      const [account] = await before.query<{ tenant_id: string }>('select tenant_id from accounts');
      expect(account).toEqual({ tenant_id: tenantIdOf('341022') });
      const tx = await before.enter({ ...actorOf('341022'), accountId });
      expect(await tx.query("select current_setting('app.login') as login")).toEqual([{ login: '' }]);
      expect(await tx.query('select name from panels')).toHaveLength(1);
      await tx.audit({ act: 'SIGN_IN', subjectType: 'ACCOUNT', subjectId: accountId });
    });
  });
});

describe('withOperator', () => {
  it('goes from door to door in one transaction', async () => {
    const import_ = database.withOperator(async (tx) => {
      for (const code of ['341023', '341024']) {
        const inside = await tx.enter(actorOf(code));
        await inside.manager.insert(Panel, panel(inside));
        expect(await inside.query('select 1 from panels')).toHaveLength(1);
      }
      throw new Error('a fault in the last row');
    });
    await expect(import_).rejects.toThrow('a fault in the last row');
    expect([...(await panels('341023')), ...(await panels('341024'))]).toEqual([]);
  });
});

describe('withRelay', () => {
  it('sees the outbox of every bureau and nothing of theirs besides', async () => {
    await database.withTenant(actorOf('341024'), (tx) => tx.enqueue('derive-tenant', {}));
    await database
      .withRelay(async ({ query }) => {
        expect((await query('select 1 from outbox')).length).toBeGreaterThan(0);
        await expect(query('select 1 from duties')).rejects.toThrow(/permission denied/);
      })
      .catch((error: Error) => expect(error.message).toMatch(/Nothing was kept/));
  });
});

describe('a pool of four connections', () => {
  it('never carries one bureau into another, whatever fails in between', async () => {
    await db.asSuperuser('truncate panels cascade');
    const tasks = Array.from({ length: 300 }, (_, index) => {
      const code = COUNTIES[index % COUNTIES.length] ?? '';
      return { code, fails: index % 5 === 0, breaks: index % 7 === 0 };
    });
    const outcomes = await Promise.allSettled(
      tasks.map(({ code, fails, breaks }) =>
        database.withTenant(actorOf(code), async (tx) => {
          const own = { tenant: tx.actor.tenantId, strangers: 0 };
          const look = () =>
            tx.query(
              `select current_setting('app.tenant') as tenant,
                 count(*) filter (where tenant_id <> $1)::int as strangers from panels`,
              [tx.actor.tenantId],
            );
          expect(await look()).toEqual([own]);
          await tx.manager.insert(Panel, panel(tx, code));
          if (breaks) await tx.query('select 1 / 0');
          if (fails) throw new Error('failed on purpose');
          expect(await look()).toEqual([own]);
        }),
      ),
    );
    const messages = outcomes.flatMap((o) => (o.status === 'rejected' ? [(o.reason as Error).message] : []));
    expect(new Set(messages)).toEqual(new Set(['failed on purpose', 'division by zero']));
    const stored = await db.asSuperuser<{ count: number }>(
      'select count(*) from panels p join tenants t on t.id = p.tenant_id and t.code = p.name',
    );
    expect(stored).toEqual([{ count: tasks.filter((task) => !task.fails && !task.breaks).length }]);
    const all = await db.asSuperuser<{ count: number }>('select count(*) from panels');
    expect(all).toEqual(stored);
  });
});
