import { gatherDigests, remind, sendDigest } from '@mingcha/contract/jobs';
import { tenantIdOf } from '@mingcha/database/seed-reference';
import type { Database } from '@mingcha/database/tenant';
import { FROM, LINK_BASE, openPostOffice } from '@mingcha/testing/post-office';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Outside } from '../around';
import { handleJob } from '../handlers';
import { type Mailer, openMailer } from '../mail/mailer';
import { givenWorld } from '../testing/given-world';

const COUNTY = '341021';
const tenantId = tenantIdOf(COUNTY);

let db: TestDatabase;
let database: Database;
let now: Date;
let post: Awaited<ReturnType<typeof openPostOffice>>;
let mailer: Mailer;

beforeEach(async () => {
  db = await cloneDatabase();
  database = await db.open({ clock: () => now });
  post = await openPostOffice();
  const opened = openMailer(post.env);
  if (opened === null) throw new Error('The mailer wants more than it was given.');
  mailer = opened;
  at('2026-01-20T08:00');
  await givenWorld(database);
  // The clerk and the leader have an address, the staff have none.
  await db.asSuperuser(
    `update accounts set email = name || '@' || 'county.example.cn' where tenant_id = $1 and name in ('clerk', 'leader')`,
    [tenantId],
  );
});
afterEach(async () => {
  mailer.close();
  await post.close();
  await db.drop();
});

/** It is this time in Shanghai. */
function at(time: string): void {
  now = new Date(`${time}:00+08:00`);
}
const run = (job: { name: string }, payload: object = {}, outside: Outside = { mailer }) =>
  handleJob(database, outside, job.name, { tenantId, actorId: null, requestId: 'test', payload });

/** What lies in the outbox to be sent, oldest first. */
async function letters(): Promise<{ digestId: string }[]> {
  const rows = await db.asSuperuser<{ payload: { digestId: string } }>(
    `select payload from outbox where job = 'send-digest' order by id`,
  );
  return rows.map(({ payload }) => payload);
}

/** Reminds at half past eight, gathers at the given time, sends everything that was ever gathered. */
async function day(on: string, time = '09:00', outside?: Outside): Promise<void> {
  at(`${on}T08:30`);
  await run(remind);
  at(`${on}T${time}`);
  await run(gatherDigests, {}, outside);
  for (const letter of await letters()) await run(sendDigest, letter, outside).catch(() => undefined);
}

const digests = () =>
  db.asSuperuser<{ id: string; on_date: string; sent: boolean }>(
    `select id, on_date::text, sent_at is not null sent from digests where on_date >= '2026-01-01' order by on_date, id`,
  );

describe('a digest', () => {
  it('is one mail to each person with an address, with everything that is new and a link to each duty', async () => {
    await day('2026-01-20');
    expect(post.taken.map(({ to }) => to).sort()).toEqual([
      'clerk@county.example.cn',
      'leader@county.example.cn',
    ]);
    const inbox = await db.asSuperuser<{ duty_id: string }>(
      `select duty_id from notices n join accounts a on a.id = n.recipient_id
        where a.name = 'clerk' and a.tenant_id = $1 and n.channel = 'INBOX'`,
      [tenantId],
    );
    const mail = post.taken.find(({ to }) => to.startsWith('clerk'));
    expect(inbox.length).toBeGreaterThan(3);
    expect(mail?.subject).toBe(`【明察】2026-01-20 有 ${inbox.length} 项职责提醒`);
    for (const { duty_id } of inbox) {
      for (const body of [mail?.text, mail?.html]) expect(body).toContain(`${LINK_BASE}/duties/${duty_id}`);
    }
    expect(mail?.text).toContain('clerk同志:');
  });

  it('is not sent twice, whoever gathers or sends again', async () => {
    await day('2026-01-20');
    await day('2026-01-20', '09:30');
    await Promise.all(
      (await letters()).flatMap((letter) => [run(sendDigest, letter), run(sendDigest, letter)]),
    );
    expect(post.taken).toHaveLength(2);
    await day('2026-01-21');
    expect(post.taken).toHaveLength(2);
  });

  it('cut off between sending and noting it, comes once more as the very same mail', async () => {
    const dying: Mailer = {
      ...mailer,
      send: async (letter) => {
        await mailer.send(letter);
        throw new Error('killed');
      },
    };
    await day('2026-01-20', '09:00', { mailer: dying });
    expect(post.taken).toHaveLength(2);
    for (const letter of await letters()) await run(sendDigest, letter);
    for (const letter of await letters()) await run(sendDigest, letter);
    expect(post.taken).toHaveLength(4);
    const ids = post.taken.map(({ id }) => id);
    expect(ids.slice(2)).toEqual(ids.slice(0, 2));
    expect(ids.sort()).toEqual(
      (await letters())
        .flatMap(({ digestId }) => [digestId, digestId])
        .map((id) => `<${id}@${FROM.split('@')[1]}>`)
        .sort(),
    );
    expect(post.taken[2]).toEqual(post.taken[0]);
  });

  it('that two take at once is sent by one of them', async () => {
    at('2026-01-20T08:30');
    await run(remind);
    at('2026-01-20T09:00');
    await run(gatherDigests);
    const all = await letters();
    await Promise.all([...all, ...all, ...all].map((letter) => run(sendDigest, letter)));
    expect(post.taken).toHaveLength(2);
  });
});

describe('mail waits', () => {
  it.each([
    ['at night', '2026-01-20', '20:00', '2026-01-21'],
    ['early in the morning', '2026-01-20', '07:59', '2026-01-20'],
    ['over the weekend', '2026-01-24', '09:00', '2026-01-26'],
  ])('%s, and comes as one', async (_case, on, time, next) => {
    await day(on, time);
    expect(post.taken).toEqual([]);
    await day(next);
    expect(post.taken).toHaveLength(2);
  });

  it('for a post office that is closed, and takes along what is new by then', async () => {
    post.office.isOpen = false;
    await day('2026-01-22');
    const [given] = await digests();
    expect(given?.sent).toBe(false);
    post.office.isOpen = true;
    await day('2026-01-23');
    expect(post.taken).toHaveLength(2);
    expect((await digests()).map(({ on_date, sent }) => [on_date, sent])).toEqual([
      ['2026-01-23', true],
      ['2026-01-23', true],
    ]);
    expect(post.taken.map(({ id }) => id)).not.toContain(`<${given?.id}@${FROM.split('@')[1]}>`);
  });

  it('where there is no post office at all, and everything else goes on', async () => {
    await day('2026-01-20', '09:00', { mailer: null });
    expect([await digests(), await letters()]).toEqual([[], []]);
  });
});

describe('what is not mailed', () => {
  it('what was read, answered or done before it was gathered, or before it was sent', async () => {
    at('2026-01-20T08:30');
    await run(remind);
    await db.asSuperuser(
      `update notices set read_at = $1 where recipient_id in
      (select id from accounts where name = 'leader')`,
      [now],
    );
    at('2026-01-20T09:00');
    await run(gatherDigests);
    await db.asSuperuser(`update duties set settlement = 'EXEMPT' where tenant_id = $1`, [tenantId]);
    const all = await letters();
    expect(all).toHaveLength(1);
    for (const letter of all) await run(sendDigest, letter);
    expect(post.taken).toEqual([]);
  });

  it('what is older than a week when somebody gets an address', async () => {
    await day('2026-01-12');
    const before = post.taken.length;
    await db.asSuperuser(
      `update accounts set email = 'staff@county.example.cn' where tenant_id = $1 and name = 'staff'`,
      [tenantId],
    );
    at('2026-01-22T09:00');
    await run(gatherDigests);
    for (const letter of await letters()) await run(sendDigest, letter);
    expect(post.taken.slice(before).filter(({ to }) => to.startsWith('staff'))).toEqual([]);
  });
});
