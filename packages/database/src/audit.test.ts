import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from './audit';
import type { Database } from './tenant';
import { actorOf } from './testing/furnish-tenant';

const ENTRIES = 40;

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await cloneDatabase();
  database = await db.open({ poolSize: 8 });
  await Promise.all(
    Array.from({ length: ENTRIES }, (_, index) =>
      database.withTenant(actorOf('341021'), ({ audit }) =>
        audit({
          act: 'RECORD_CONTACT',
          subjectType: 'CONTACT',
          subjectId: String(index),
          before: null,
          after: { 乙: [1, { z: '𠮷', a: null }], 甲: index / 3, '10': true, '9': 1e21 },
        }),
      ),
    ),
  );
});
afterAll(() => db.drop());

function verify(code = '341021') {
  const actor = actorOf(code);
  return database.withTenantRead(actor, ({ query }) => verifyAudit(query, actor.tenantId));
}

const intact = { entries: ENTRIES, firstBrokenSeq: null };

describe('the audit trail', () => {
  it('is one unbroken chain after forty concurrent appends', async () => {
    expect(await verify()).toEqual(intact);
    expect(await verify('341022')).toEqual({ entries: 0, firstBrokenSeq: null });
  });

  it.each([
    ['the act', `act = 'record_contact'`],
    ['who did it', `actor_name = 'someone'`],
    ['when', `at = at + interval '1 millisecond'`],
    ['what it changed', `after = jsonb_set(after, '{甲}', '7')`],
    [
      'its hash',
      `hash = replace(hash, substr(hash, 9, 1), case substr(hash, 9, 1) when 'a' then 'b' else 'a' end)`,
    ],
  ])('names the entry in which %s was altered', async (_what, change) => {
    await db.asSuperuser('create table spared as select * from audit_entries where seq = 17');
    await db.asSuperuser(`update audit_entries set ${change} where seq = 17`);
    expect(await verify()).toEqual({ entries: 16, firstBrokenSeq: 17 });

    await db.asSuperuser('delete from audit_entries where seq = 17');
    expect(await verify()).toEqual({ entries: 16, firstBrokenSeq: 17 });

    await db.asSuperuser('insert into audit_entries select * from spared');
    await db.asSuperuser('drop table spared');
    expect(await verify()).toEqual(intact);
  });

  it('cannot be rewritten by the application', async () => {
    for (const attempt of ['update audit_entries set act = $1', 'delete from audit_entries where act = $1']) {
      const rewrite = database.withTenant(actorOf('341021'), ({ query }) => query(attempt, ['X']));
      await expect(rewrite).rejects.toThrow(/permission denied/);
    }
  });
});
