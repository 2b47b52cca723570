import {
  deriveTenant,
  jobs,
  remind,
  sendDigest,
  sweepAttachments,
  verifyAudit,
} from '@mingcha/contract/jobs';
import { newId } from '@mingcha/database/new-id';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Database } from '@mingcha/database/tenant';
import { actorOf } from '@mingcha/database/testing/furnish-tenant';
import { civilDateAt } from '@mingcha/domain/calendar/shanghai';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handleJob, handlers } from './handlers';
import { codes, FURNISHED_RULE, givenWorld } from './testing/given-world';
import { expectedNotices, storedNotices } from './testing/notice-oracle';

const NOW = new Date('2026-02-25T01:00:00Z');
const TODAY = civilDateAt(NOW.getTime());

let db: TestDatabase;
let database: Database;

beforeAll(async () => {
  db = await cloneDatabase();
  database = await db.open({ clock: () => NOW });
  await givenWorld(database);
});
afterAll(() => db.drop());

const envelope = (code: string, payload: unknown = {}) => ({
  tenantId: tenantIdOf(code),
  actorId: null,
  requestId: 'test',
  payload,
});
/** What a job is asked, where it is asked anything. */
const PAYLOADS: Record<string, object> = { [sendDigest.name]: { digestId: newId() } };
const run = (job: { name: string }, code: string) =>
  handleJob(database, { mailer: null }, job.name, envelope(code, PAYLOADS[job.name]));

/** Everything a job may leave behind, of every bureau. */
const effects = () =>
  Promise.all(
    ['duties', 'notices', 'audit_entries', 'outbox'].map((table) =>
      db.asSuperuser(`select * from ${table} order by tenant_id, id`),
    ),
  );

describe('handlers', () => {
  it('has exactly one for each job of the contract', () => {
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name).sort();
    expect(names(handlers)).toEqual(names(jobs));
    expect(new Set(names(handlers)).size).toBe(handlers.length);
  });

  it.each([...jobs])('$name changes nothing when it runs again, alone or beside itself', async (job) => {
    await run(job, '341021');
    const before = await effects();
    await run(job, '341021');
    await Promise.all([run(job, '341021'), run(job, '341021'), run(job, '341021')]);
    expect(await effects()).toEqual(before);
  });

  it('derives the duties of the bureau in the envelope, and of no other', async () => {
    const owing = () =>
      db.asSuperuser<{ code: string }>(
        `select distinct t.code from duties d join tenants t on t.id = d.tenant_id
          where d.rule_code <> $1 order by 1`,
        [FURNISHED_RULE],
      );
    const before = (await owing()).map(({ code }) => code);
    expect(before).not.toContain('341022');
    await run(deriveTenant, '341022');
    expect((await owing()).map(({ code }) => code)).toEqual([...before, '341022'].sort());
  });

  it('tells everybody who answers for a duty, and those above, once, and nobody else', async () => {
    for (const code of codes) await run(deriveTenant, code);
    for (const code of codes) await Promise.all([run(remind, code), run(remind, code)]);
    const stored = await storedNotices(db.asSuperuser);
    expect(stored).toEqual(await expectedNotices(database, codes, [TODAY]));
    expect(stored.filter((word) => word.includes('MISSED'))).not.toEqual([]);
    for (const stage of ['BEFORE', 'OVERDUE', 'TO_LEADER', 'TO_CITY']) {
      expect(stored.filter((word) => word.includes(stage))).not.toEqual([]);
    }
  });

  it('forgets the files that no contact took within a day, and no others', async () => {
    const tenantId = tenantIdOf('341021');
    const names = async () =>
      (
        await db.asSuperuser<{ name: string }>(
          'select name from attachments where tenant_id = $1 order by name',
          [tenantId],
        )
      ).map(({ name }) => name);
    const taken = await names();
    const copy = (name: string, hoursAgo: number) =>
      db.asSuperuser(
        `insert into attachments (tenant_id, id, name, media_type, size, sha256, bytes, uploaded_at, uploaded_by)
         select tenant_id, uuidv7(), $2, 'image/png', 1, repeat('0', 64), 'x', $3, id
           from accounts where tenant_id = $1 limit 1`,
        [tenantId, name, new Date(NOW.getTime() - hoursAgo * 3_600_000)],
      );
    await copy('a-old.png', 25);
    await copy('b-waiting.png', 23);
    await run(sweepAttachments, '341021');
    expect(await names()).toEqual([...taken, 'b-waiting.png'].sort());
  });

  it('fails while an audit chain is broken, so that the job stays visible', async () => {
    await database.withTenant(actorOf('341023'), (tx) =>
      tx.audit({ act: 'TEST', subjectType: 'TEST', subjectId: 'test' }),
    );
    await db.asSuperuser(`update audit_entries set act = 'FORGED' where tenant_id = $1 and seq = 1`, [
      tenantIdOf('341023'),
    ]);
    await expect(run(verifyAudit, '341023')).rejects.toThrow('broken at entry 1');
    await expect(run(verifyAudit, '341024')).resolves.toBeUndefined();
  });
});

describe('a job that nobody can do', () => {
  it.each([
    ['a name without a handler', 'make-coffee', envelope('341021')],
    ['a payload that is not the contract’s', 'derive-tenant', envelope('341021', [])],
    ['no envelope', 'derive-tenant', {}],
    ['a bureau that is no id', 'derive-tenant', { ...envelope('341021'), tenantId: '341021' }],
  ])('is not tried again: %s', async (_case, name, data) => {
    await expect(handleJob(database, { mailer: null }, name, data)).rejects.toMatchObject({
      name: 'UnrecoverableError',
    });
  });
});
