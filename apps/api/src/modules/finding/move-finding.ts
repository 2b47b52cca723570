import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideFindingStep, type FindingStepDraft } from '@mingcha/domain/finding/decide-finding';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import type { FindingKept, MoveFindingInput } from './finding.inputs';
import { findFindings } from './finding.loader';
import type { Finding } from './finding.types';
import { keepFinding } from './open-finding';

/** Takes the next step of a problem, in the name of the bureau that takes it (office-practice 4.4). */
export async function moveFinding(
  context: ApiContext,
  tx: TenantTx,
  { id, ...said }: MoveFindingInput,
): Promise<FindingKept | Refusal> {
  if (!isId(id)) return refuse('FINDING_UNKNOWN', 'id');
  // Station, bureau and city may act at once: the steps of one problem queue up, whoever writes them.
  const [, [finding]] = await Promise.all([
    tx.query(`select pg_advisory_xact_lock(hashtextextended('finding ' || $1, 0))`, [id]),
    findFindings(context, tx, [id], 'MOVE_FINDING'),
  ]);
  if (!finding) return refuse('FINDING_UNKNOWN', 'id');
  const nothing = { text: null, responsible: null, measure: null, dueOn: null };
  const step = { ...nothing, documentNumber: null, documentTitle: null, ...said };
  const decision = decideFindingStep(step, finding.open, context.signedIn, context.today, tx.calendar);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  await insertStep(context, tx, finding, decision);
  return keepFinding(context, tx, 'MOVE_FINDING', id, decision);
}

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  { id, open, steps }: Finding,
  draft: FindingStepDraft,
): Promise<unknown> {
  return query(
    `insert into finding_steps (tenant_id, id, subject_tenant_id, finding_id, place, step, state, party, on_date, text,
       responsible, measure, due_on, is_late, asked_due_on, document_number, document_title, recorded_at, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)`,
    [
      ...[actor.tenantId, newId(), open.subjectTenantId, id, steps.length + 1],
      ...[draft.step, draft.state, draft.party, today, draft.text, draft.responsible, draft.measure],
      ...[draft.dueOn, draft.isLate, draft.askedDueOn, draft.documentNumber, draft.documentTitle],
      ...[now, actor.accountId, signedIn.name],
    ],
  );
}
