import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** An opinion that the first supervisor of the acting bureau sent of an institution, not yet accepted; returns its id. */
export async function furnishOpinion(
  { query, actor, now }: Pick<TenantTx, 'query' | 'actor' | 'now'>,
  organisationId: string,
  text = '夜间无人值守',
): Promise<string> {
  const [id, step] = [newId(), newId()];
  await query(
    `insert into opinions (tenant_id, id, panel_id, supervisor_id, person_id, organisation_id, kind, origin, area, text,
       is_name_withheld, sent_on, sent_at)
     select tenant_id, $2, panel_id, id, person_id, $3, 'PROBLEM', 'OWN', 'CONDUCT', $4, false, '2025-03-05', $5
       from supervisors where tenant_id = $1 order by from_on, id limit 1`,
    [actor.tenantId, id, organisationId, text, now],
  );
  await query(
    `insert into opinion_steps (tenant_id, id, opinion_id, place, step, state, party, round_id, on_date, recorded_at,
       recorded_by_name)
     values ($1, $2, $3, 1, 'SUBMIT', 'SUBMITTED', 'AUTHOR', $2, '2025-03-05', $4, '监督员')`,
    [actor.tenantId, step, id, now],
  );
  return id;
}
