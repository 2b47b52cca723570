import { newId } from '@mingcha/database/new-id';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { PositionKind } from '@mingcha/domain/engine/facts';
import {
  decideProject,
  decideProjectEnd,
  type ProjectDraft,
} from '@mingcha/domain/liaison/social-force-project';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { institutionsInOperation } from '../institution/institution.loader';
import { findPurchasers } from '../tenant/purchasers.loader';
import { findProjects } from './project.loader';
import type {
  EndProjectInput,
  Project,
  ProjectChoices,
  ProjectKept,
  RecordProjectInput,
} from './project.types';

/** Institutions and posts of the own bureau in being today, and the bureaus that may buy (L-2.6). */
export async function readProjectChoices(context: ApiContext, tx: ReadTx): Promise<ProjectChoices> {
  const { tenantId } = context.signedIn;
  const [organisations, posts, purchasers] = await Promise.all([
    institutionsInOperation(tx, context.today),
    tx.query<{ id: string; kind: PositionKind }>(
      `select id, kind from positions
        where tenant_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)
        order by array_position(array['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'], kind)`,
      [tenantId, context.today],
    ),
    findPurchasers(context, tx),
  ]);
  const [tenant] = purchasers;
  if (!tenant) throw new Error('The bureau of an account is not there.');
  return { organisations, purchasers, positions: posts.map((post) => ({ ...post, tenant })) };
}

/** Records a project behind the gate of L-2.6. */
export async function recordProject(
  context: ApiContext,
  tx: TenantTx,
  input: RecordProjectInput,
): Promise<ProjectKept | Refusal> {
  const { organisations, positions, purchasers } = await readProjectChoices(context, tx);
  const idsOf = (things: readonly { id: string }[]) => things.map(({ id }) => id);
  const known = {
    organisationIds: idsOf(organisations),
    positionIds: idsOf(positions),
    bureauIds: idsOf(purchasers),
  };
  const { purchaserId = null, agreementNumber = null, ...said } = input;
  const decision = decideProject({ ...said, purchaserId, agreementNumber }, known);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const id = newId();
  await insertProject(context, tx, id, decision);
  return { project: await keep(context, tx, 'RECORD_PROJECT', id, decision) };
}

/** Ends a project before its time; it stays to be read. */
export async function endProject(
  context: ApiContext,
  tx: TenantTx,
  { id, on, reason }: EndProjectInput,
): Promise<ProjectKept | Refusal> {
  const [project] = isId(id) ? await findProjects(context, tx, [id], 'RECORD_PROJECT') : [];
  if (!project) return refuse('PROJECT_UNKNOWN', 'id');
  const [refusal] = decideProjectEnd(project, { on, reason }, context.today);
  if (refusal) return refusal;
  const ended = await tx.query(
    `update projects set ended_on = $3, end_reason = $4, ended_at = $5, ended_by = $6
      where tenant_id = $1 and id = $2 and ended_on is null returning id`,
    [tx.actor.tenantId, id, on, reason.trim(), tx.now, tx.actor.accountId],
  );
  // Somebody else was quicker.
  if (ended.length === 0) return refuse('PROJECT_ENDED', 'id');
  return { project: await keep(context, tx, 'END_PROJECT', id, { on, reason: reason.trim() }) };
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<Project> {
  const [[project]] = await Promise.all([
    findProjects(context, tx, [id]),
    tx.audit({ act, subjectType: 'PROJECT', subjectId: id, after }),
  ]);
  if (!project) throw new Error(`The project ${id} was stored and is not there.`);
  return project;
}

function insertProject(
  { today }: ApiContext,
  { query, actor, now }: TenantTx,
  id: string,
  draft: ProjectDraft,
): Promise<unknown> {
  return query(
    `insert into projects (tenant_id, id, organisation_id, mode, provider, service, purchaser_tenant_id,
       agreement_number, from_on, to_on, position_id, recorded_at, recorded_on, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[actor.tenantId, id, draft.organisationId, draft.mode, draft.provider, draft.service],
      ...[draft.purchaserId, draft.agreementNumber, draft.from, draft.to, draft.positionId],
      ...[now, today, actor.accountId],
    ],
  );
}
