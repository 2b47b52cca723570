import { Account } from '@mingcha/database/entities/account.entity';
import { Position } from '@mingcha/database/entities/position.entity';
import { newId } from '@mingcha/database/new-id';
import { BUREAUS } from '@mingcha/database/seed-reference';
import type { Database, TenantTx } from '@mingcha/database/tenant';
import { actorOf, furnishTenant } from '@mingcha/database/testing/furnish-tenant';

/** The duty that furnishing leaves behind; no rule owes it. */
export const FURNISHED_RULE = 'X-0.0';

export const codes = BUREAUS.map(({ code }) => code);

/**
 * Every bureau with a post, a station, a panel and an agreement that have long neglected their duties, and with
 * everybody who answers for them: a clerk, the leader in the post, the staff of the station, the principal leader, the
 * section that a city has, and a clerk who left.
 */
export async function givenWorld(database: Database): Promise<void> {
  for (const code of codes) await database.withTenant(actorOf(code), givenBureau);
}

async function givenBureau(tx: TenantTx): Promise<void> {
  const { positionId, stationId } = await furnishTenant(tx);
  const person = (name: string, roles: string[], tie: Partial<Account> = {}) => ({
    tenantId: tx.actor.tenantId,
    id: newId(),
    login: `${name}-${newId()}`,
    name,
    roles,
    mustChangePassword: false,
    createdAt: tx.now,
    ...tie,
  });
  const { tenantId } = tx.actor;
  const principal = { tenantId, id: newId(), kind: 'PRINCIPAL_LEADER' as const, fromOn: '2024-01-01' };
  await tx.manager.insert(Position, principal);
  await tx.manager.insert(Account, [
    person('clerk', ['CLERK']),
    person('leader', ['LIAISON_LEADER'], { positionId }),
    person('staff', ['STATION_STAFF'], { organisationId: stationId }),
    person('principal', ['LIAISON_LEADER'], { positionId: principal.id }),
    person('section', ['CITY_SECTION']),
    person('gone', ['CLERK'], { disabledAt: tx.now }),
  ]);
}

/** One wish for each job of each bureau, each in an act of its own. Returns how many. */
export async function enqueueForAll(database: Database, jobs: readonly string[]): Promise<number> {
  for (const code of codes) {
    for (const job of jobs) await database.withTenant(actorOf(code), (tx) => tx.enqueue(job, {}));
  }
  return codes.length * jobs.length;
}
