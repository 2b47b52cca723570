import { LIVE_PATH } from '@mingcha/contract/live';
import { tellAccounts } from '@mingcha/database/live-words';
import { enter, openSession, type TestActor } from '@mingcha/testing/actors';
import { givenWorld, SHEXIAN, type World, XIUNING } from '@mingcha/testing/given';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { givenServer } from '../given-server';

let world: World;
let server: FastifyInstance;
let address: string;
let person: TestActor;
beforeAll(async () => {
  world = await givenWorld();
  server = await givenServer(world);
  address = await server.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.close();
  await world.drop();
});
beforeEach(async () => {
  person = await enter(world, { tenantCode: SHEXIAN, roles: ['CLERK'] });
});

const cookie = ({ secret }: TestActor) => ({ cookie: `mingcha_session=${secret}` });

/** Listens as a browser does; what it has heard so far, and whether the stream is over. */
async function listen(who: TestActor) {
  const leaving = new AbortController();
  const response = await fetch(`${address}${LIVE_PATH}`, { headers: cookie(who), signal: leaving.signal });
  const heard: string[] = [];
  const ended = (async () => {
    let text = '';
    for await (const chunk of response.body ?? []) {
      text += new TextDecoder().decode(chunk);
      heard.splice(
        0,
        heard.length,
        ...[...text.matchAll(/^event: (\w+)$/gm)].map(([, event]) => event ?? ''),
      );
    }
    return true;
  })().catch(() => false);
  await expect.poll(() => heard).toEqual(['hello']);
  return { response, heard, ended, leave: () => leaving.abort() };
}

const actorOf = ({ tenantId, accountId }: TestActor) => ({
  ...{ tenantId, accountId, name: '', roles: [], requestId: 'test' },
});
const tell = (who: TestActor, topic: 'NOTICES' | 'JOB') =>
  world.database.withTenant(actorOf(who), (tx) =>
    tellAccounts(tx.query, topic, who.tenantId, [who.accountId]),
  );
const ask = (who: TestActor, query: string) =>
  fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...cookie(who) },
    body: JSON.stringify({ query }),
  });

describe('a stream', () => {
  it('is told that something of its person changed, and not what', async () => {
    const { response, heard, leave } = await listen(person);
    expect(response.headers.get('content-type')).toContain('text/event-stream');
    expect(response.headers.get('cache-control')).toBe('no-store');
    await tell(person, 'NOTICES');
    await expect.poll(() => heard).toEqual(['hello', 'notices']);
    await tell(person, 'JOB');
    await expect.poll(() => heard).toEqual(['hello', 'notices', 'job']);
    leave();
  });

  it('hears nothing of a colleague, of a sibling, or of an act that was rolled back', async () => {
    const colleague = await enter(world, { tenantCode: SHEXIAN, roles: ['CLERK'] });
    const sibling = await enter(world, { tenantCode: XIUNING, roles: ['CLERK'] });
    const { heard, leave } = await listen(person);
    await tell(colleague, 'NOTICES');
    await tell(sibling, 'NOTICES');
    const undone = world.database.withTenant(actorOf(person), async (tx) => {
      await tellAccounts(tx.query, 'NOTICES', person.tenantId, [person.accountId]);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await tell(person, 'JOB');
    await expect.poll(() => heard).toEqual(['hello', 'job']);
    leave();
  });

  it('begins again with hello, whatever was said meanwhile: the browser then asks what it missed', async () => {
    const first = await listen(person);
    first.leave();
    await first.ended;
    await tell(person, 'NOTICES');
    const again = await listen(person);
    expect(again.heard).toEqual(['hello']);
    again.leave();
  });

  it('says hello again when PostgreSQL was away', async () => {
    const { heard, leave } = await listen(person);
    await world.store.asSuperuser(
      `select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()`,
    );
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual(['hello', 'hello']);
    await tell(person, 'NOTICES');
    await expect.poll(() => heard).toEqual(['hello', 'hello', 'notices']);
    leave();
  });
});

describe('a stream ends', () => {
  it('when its person signs out here, and goes on at another desk', async () => {
    const elsewhere = await openSession(world, person);
    const [here, there] = [await listen(person), await listen(elsewhere)];
    await ask(person, 'mutation { signOut }');
    expect(await here.ended).toBe(true);
    await tell(person, 'NOTICES');
    await expect.poll(() => there.heard).toEqual(['hello', 'notices']);
    expect(here.heard).toEqual(['hello']);
    there.leave();
  });

  it.each([
    ['its person’s roles change', `update accounts set roles = '{SUPERVISOR}' where id = $1`],
    ['its person’s account is disabled', 'update accounts set disabled_at = now() where id = $1'],
  ])('before anything is told once %s', async (_, change) => {
    const { heard, ended } = await listen(person);
    await world.store.asSuperuser(change, [person.accountId]);
    await tell(person, 'NOTICES');
    expect(await ended).toBe(true);
    expect(heard).toEqual(['hello']);
  });

  it('with the idle time of its session, which listening does not prolong', async () => {
    const { ended } = await listen(person);
    world.clock.pass(31 * 60_000);
    await tell(person, 'NOTICES');
    expect(await ended).toBe(true);
    expect((await fetch(`${address}${LIVE_PATH}`, { headers: cookie(person) })).status).toBe(204);
  });

  it('when there are more of one person than anybody needs: the oldest', async () => {
    const streams = [];
    for (let n = 0; n < 9; n++) streams.push(await listen(person));
    expect(await streams[0]?.ended).toBe(true);
    for (const { leave } of streams) leave();
  });
});

it('nobody is told to stay away', async () => {
  expect((await fetch(`${address}${LIVE_PATH}`)).status).toBe(204);
});
