import { setTimeout } from 'node:timers/promises';
import { remind } from '@mingcha/contract/jobs';
import type { Query } from '@mingcha/database/actor';
import { Account } from '@mingcha/database/entities/account.entity';
import { newId } from '@mingcha/database/new-id';
import type { Database } from '@mingcha/database/tenant';
import { actorOf } from '@mingcha/database/testing/furnish-tenant';
import { addDays } from '@mingcha/domain/calendar/civil-date';
import { fakeClock, turnClock } from '@mingcha/testing/fake-clock';
import { expect } from 'vitest';
import type { Env } from '../env';
import { codes } from './given-world';
import { expectedNotices, storedNotices } from './notice-oracle';
import { ended, startWorker } from './running-worker';
import { randomFrom, watchQueue } from './watch-queue';

/** What the proof needs of a world: its doors, and a look without one. */
interface World {
  database: Database;
  store: { asSuperuser: Query };
}

const HUANGSHAN = '341000';

/** The city and its counties; the province has no part in the notice. */
const COUNTIES = codes.filter((code) => code.startsWith(HUANGSHAN.slice(0, 4)) && code !== HUANGSHAN);

export interface Year {
  from: string;
  to: string;
  kills: number;
  seed: number;
}

/** The mornings of a worker that now and then misses one or two. */
function morningsOf({ from, to, seed }: Year): string[] {
  const random = randomFrom(seed);
  const mornings = [];
  for (let day = from; day <= to; day = addDays(day, 1 + Math.floor(random() * 3))) mornings.push(day);
  return mornings;
}

/** Half past eight in Shanghai. */
const morning = (day: string) => new Date(`${day}T08:30:00+08:00`);

/**
 * Gives the sample year of Huangshan an account for every post, station and office; the year's evidence is known on the
 * day it was entered. The timetable's own runs are noted as begun: this proof says itself when a morning comes.
 */
export async function givenOffices({ database, store }: World): Promise<void> {
  for (const code of [HUANGSHAN, ...COUNTIES]) {
    await database.withTenant(actorOf(code), async ({ manager, query, actor, now }) => {
      const tenantId = actor.tenantId;
      const person = (name: string, roles: string[], tie: Partial<Account> = {}) => ({
        ...{ tenantId, id: newId(), login: `${name}.${newId()}`, name, roles, createdAt: now },
        ...{ mustChangePassword: false, ...tie },
      });
      const idsOf = (table: string, where: string) =>
        query<{ id: string }>(`select id from ${table} where tenant_id = $1 and ${where}`, [tenantId]);
      const posts = await idsOf('positions', 'true');
      const stations = await idsOf('organisations', `type = 'RELIEF_STATION'`);
      await manager.insert(Account, [
        person('clerk', ['CLERK']),
        person('section', [code === HUANGSHAN ? 'CITY_SECTION' : 'STATION_STAFF']),
        ...posts.map(({ id }) => person('leader', ['LIAISON_LEADER'], { positionId: id })),
        ...stations.map(({ id }) => person('staff', ['STATION_STAFF'], { organisationId: id })),
      ]);
    });
  }
  await store.asSuperuser(
    `insert into timetable_runs (tenant_id, job, on_date, started_at)
     select t.id, job, day, now() from tenants t, generate_series('2024-12-01'::date, '2026-12-31', '1 day') day,
       unnest($1::text[]) job on conflict do nothing`,
    [['derive-tenant', 'verify-audit', 'remind', 'gather-digests']],
  );
}

/**
 * The real worker lives through a span of mornings under a fake clock and is killed while it works. In the end the
 * ledger is compared with what an oracle of its own says of those mornings.
 */
export async function liveThrough(world: World, env: Env, year: Year) {
  const { store, database } = world;
  const mornings = morningsOf(year);
  const random = randomFrom(year.seed + 1);
  const { idle, look, close } = await watchQueue(env, store.asSuperuser);
  const began = performance.now();
  const enqueue = async (bureaus: readonly string[]) => {
    for (const code of bureaus) await database.withTenant(actorOf(code), (tx) => tx.enqueue(remind.name, {}));
  };

  let worker = await startWorker(env, [fakeClock(morning(mornings[0] ?? year.from))]);
  await idle();
  let usual = 0;
  let kills = 0;
  let interrupted = 0;
  for (const [index, day] of mornings.entries()) {
    await turnClock(worker, morning(day));
    // The counties first: what they settle this morning the city must not be told of.
    for (const bureaus of [COUNTIES, [HUANGSHAN]]) {
      await enqueue(bureaus);
      const since = performance.now();
      const struck = bureaus === COUNTIES && (index + 1) * year.kills >= (kills + 1) * mornings.length;
      if (struck) {
        // The moment is the experiment: chance chooses it within what a morning usually takes.
        await setTimeout(random() * usual);
        worker.kill('SIGKILL');
        const { unrelayed, wait, active } = await look();
        interrupted += Number(unrelayed + wait + active > 0);
        kills++;
        await ended(worker);
        worker = await startWorker(env, [fakeClock(morning(day))]);
      }
      await idle();
      if (!struck && bureaus === COUNTIES) usual = performance.now() - since;
    }
  }
  worker.kill('SIGTERM');
  expect(await ended(worker)).toBe(0);
  await close();

  const told = await storedNotices(store.asSuperuser);
  expect(told).toEqual(await expectedNotices(database, [HUANGSHAN, ...COUNTIES], mornings));
  for (const stage of ['BEFORE', 'MISSED', 'TO_LEADER', 'TO_CITY']) {
    expect(told.filter((word) => word.includes(stage))).not.toEqual([]);
  }
  expect(kills).toBe(year.kills);
  const seconds = Math.round((performance.now() - began) / 1000);
  return { ...year, mornings: mornings.length, interrupted, notices: told.length, seconds };
}
