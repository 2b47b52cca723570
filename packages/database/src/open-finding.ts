import type { FindingDraft } from '@mingcha/domain/finding/decide-finding';
import { newId } from './new-id';
import type { TenantTx } from './tenant';

/**
 * Puts a problem on the ledger within an act, and assigns it at once where it says who mends it (L-3.8). Decide it
 * first (`decideFinding`); the line in the trail is the act's own. Returns its id.
 */
export async function openFinding(
  { query, actor, now }: Pick<TenantTx, 'query' | 'actor' | 'now'>,
  draft: FindingDraft,
  today: string,
): Promise<string> {
  const id = newId();
  const { assignment } = draft;
  const opened = { id: newId(), place: 1, step: 'OPEN', state: 'OPEN', party: draft.party };
  const assigned = {
    id: newId(),
    place: 2,
    step: 'ASSIGN',
    state: 'ASSIGNED',
    party: 'VERIFIER',
    ...assignment,
  };
  await Promise.all([
    query(
      `insert into findings (tenant_id, id, subject_tenant_id, organisation_id, origin, origin_id, item, stage, problem,
         found_on, panel_id, found_by_person_id, is_finder_withheld, recorded_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[actor.tenantId, id, draft.subjectTenantId, draft.organisationId, draft.origin, draft.originId],
        ...[draft.item, draft.stage, draft.problem, draft.foundOn, draft.panelId, draft.foundByPersonId],
        ...[draft.isFinderWithheld, now],
      ],
    ),
    query(
      `insert into finding_steps (tenant_id, id, subject_tenant_id, finding_id, place, step, state, party, on_date, text,
         responsible, measure, due_on, is_late, recorded_at, recorded_by, recorded_by_name)
       select $1, s.id, $2, $3, s.place, s.step, s.state, s.party, $4, '', s.responsible, s.measure, s."dueOn", false,
              $5, $6, $7
         from jsonb_to_recordset($8) as s (id uuid, place int, step text, state text, party text, responsible text,
           measure text, "dueOn" date)`,
      [
        ...[actor.tenantId, draft.subjectTenantId, id, today, now, actor.accountId, actor.name],
        JSON.stringify(assignment ? [opened, assigned] : [opened]),
      ],
    ),
  ]);
  return id;
}
