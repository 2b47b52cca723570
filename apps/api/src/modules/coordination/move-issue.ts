import { newId } from '@mingcha/database/new-id';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideStep, type StepDraft } from '@mingcha/domain/liaison/coordination';
import { decideRaising } from '@mingcha/domain/liaison/raise-issue';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findIssues } from './issue.loader';
import type {
  CoordinationIssue,
  IssueMoved,
  IssueRaised,
  MoveIssueInput,
  RaiseIssueInput,
} from './issue.types';
import { readIssueChoices } from './issue-choices';

/** Raises an issue: its first step in the same transaction (L-2.3, W-2.1). */
export async function raiseIssue(
  context: ApiContext,
  tx: TenantTx,
  input: RaiseIssueInput,
): Promise<IssueRaised | Refusal> {
  const { organisations, categories } = await readIssueChoices(context, tx);
  const known = {
    organisationIds: organisations.map(({ id }) => id),
    categoryIds: categories.map(({ id }) => id),
  };
  const decision = decideRaising(input, context.signedIn, known, context.today);
  if (Array.isArray(decision)) return decision[0] as Refusal;

  const { party, text, ...head } = decision;
  const id = newId();
  const nothing = { target: null, body: null, documentNumber: null, documentTitle: null, documentOn: null };
  const first: StepDraft = { step: 'RAISE', state: 'RAISED', party, on: head.on, text, ...nothing };
  await tx.query(
    `insert into coordination_issues (tenant_id, id, organisation_id, category_id, title, raised_on)
     values ($1, $2, $3, $4, $5, $6)`,
    [tx.actor.tenantId, id, head.organisationId, head.categoryId, head.title, head.on],
  );
  await insertStep(context, tx, { id, tenantId: tx.actor.tenantId, place: 1 }, first);
  return { issue: await keep(context, tx, 'RAISE_ISSUE', id, { ...head, text }) };
}

/** Takes the next step of an issue, in the name of the bureau that takes it (L-2.3). */
export async function moveIssue(
  context: ApiContext,
  tx: TenantTx,
  { id, ...said }: MoveIssueInput,
): Promise<IssueMoved | Refusal> {
  if (!isId(id)) return refuse('ISSUE_UNKNOWN', 'id');
  // A county and its city may act at once: the steps of one issue queue up, whoever writes them.
  const [, [issue]] = await Promise.all([
    tx.query(`select pg_advisory_xact_lock(hashtextextended('issue ' || $1, 0))`, [id]),
    findIssues(context, tx, [id], 'MOVE_ISSUE'),
  ]);
  if (!issue) return refuse('ISSUE_UNKNOWN', 'id');
  const nothing = { text: null, target: null, body: null };
  const document = { documentNumber: null, documentTitle: null, documentOn: null };
  const step = { ...nothing, ...document, ...said };
  const decision = decideStep(step, openIssue(issue), context.signedIn, context.today);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  await insertStep(context, tx, { id, tenantId: issue.tenant.id, place: issue.steps.length + 1 }, decision);
  return { issue: await keep(context, tx, 'MOVE_ISSUE', id, decision) };
}

/** An issue as the domain asks about it. */
export function openIssue({ tenant, organisation, state, lastOn, bureauAboveId }: CoordinationIssue) {
  return { tenantId: tenant.id, organisationId: organisation.id, state, lastOn, bureauAboveId };
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<CoordinationIssue> {
  const [[issue]] = await Promise.all([
    findIssues(context, tx, [id]),
    tx.audit({ act, subjectType: 'COORDINATION_ISSUE', subjectId: id, after }),
  ]);
  if (!issue) throw new Error(`The issue ${id} was stored and is not there.`);
  return issue;
}

function insertStep(
  { signedIn, today }: ApiContext,
  { query, actor, now }: TenantTx,
  issue: { id: string; tenantId: string; place: number },
  draft: StepDraft,
): Promise<unknown> {
  return query(
    `insert into coordination_steps (tenant_id, id, subject_tenant_id, issue_id, place, step, state, party, on_date,
       text, target, body, document_number, document_title, document_on, recorded_at, recorded_on, recorded_by,
       recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
    [
      ...[actor.tenantId, newId(), issue.tenantId, issue.id, issue.place],
      ...[draft.step, draft.state, draft.party, draft.on, draft.text, draft.target, draft.body],
      ...[draft.documentNumber, draft.documentTitle, draft.documentOn],
      ...[now, today, actor.accountId, signedIn.name],
    ],
  );
}
