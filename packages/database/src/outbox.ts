import type { Actor, Query } from './actor';
import { newId } from './new-id';

/** One row on its way to the queue; `id` becomes the job's id, so a row carried twice is one job. */
export interface OutboxLetter {
  tenantId: string;
  id: string;
  job: string;
  payload: unknown;
  actorId: string | null;
  requestId: string;
}

/** Writes the wish into the act's own transaction: no act without its job, no job without its act. */
export async function enqueue(
  query: Query,
  actor: Actor,
  at: Date,
  job: string,
  payload: object,
): Promise<string> {
  const id = newId();
  await query(
    `insert into outbox (tenant_id, id, job, payload, actor_id, request_id, created_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.tenantId, id, job, JSON.stringify(payload), actor.accountId, actor.requestId, at],
  );
  return id;
}

/** As the relay: the oldest rows not yet carried, held until its transaction ends. */
export function takeLetters(query: Query, limit: number): Promise<OutboxLetter[]> {
  return query<OutboxLetter>(
    `select tenant_id "tenantId", id, job, payload, actor_id "actorId", request_id "requestId"
     from outbox where relayed_at is null order by id limit $1 for update skip locked`,
    [limit],
  );
}

/** As the relay: these rows are in the queue now. */
export async function markRelayed(query: Query, letters: OutboxLetter[], at: Date): Promise<void> {
  await query(
    `update outbox set relayed_at = $1 from unnest($2::uuid[], $3::uuid[]) as carried (tenant_id, id)
     where outbox.tenant_id = carried.tenant_id and outbox.id = carried.id`,
    [at, letters.map((letter) => letter.tenantId), letters.map((letter) => letter.id)],
  );
}
