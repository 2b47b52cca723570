import { newId } from '@mingcha/database/new-id';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import {
  decideFinding,
  decideFindingClosed,
  decideJointInspection,
} from '@mingcha/domain/liaison/joint-inspection';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import { findJointInspections } from './joint-inspection.loader';
import type {
  AddJointFindingInput,
  CloseJointFindingInput,
  JointInspection,
  JointInspectionChoices,
  JointInspectionKept,
  RecordJointInspectionInput,
} from './joint-inspection.types';

interface Unit {
  id: string;
  name: string;
  type: OrganisationType;
  tenantId: string;
}

interface Choices extends JointInspectionChoices {
  organisations: Unit[];
}

/** Institutions of the bureau or assigned to one of its posts (L-1.4), and its posts, in being today. */
export async function readJointChoices(context: ApiContext, tx: ReadTx): Promise<Choices> {
  const { tenantId } = context.signedIn;
  const lasting = '(from_on <= $2 and (to_on is null or to_on >= $2))';
  const [organisations, posts] = await Promise.all([
    tx.query<Unit>(
      `select id, name, type, tenant_id "tenantId" from organisations
        where opened_on <= $2 and (closed_on is null or closed_on >= $2) and (tenant_id = $1 or (tenant_id, id) in
          (select subject_tenant_id, organisation_id from assignments where tenant_id = $1 and ${lasting}))
        order by tenant_id <> $1, type <> 'RELIEF_STATION', name`,
      [tenantId, context.today],
    ),
    tx.query<TenantColumns & { id: string; kind: PositionKind }>(
      `select p.id, p.kind, ${tenantColumns('t')} from positions p join tenants t on t.id = p.tenant_id
        where p.tenant_id = $1 and ${lasting}
        order by array_position(array['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'], p.kind)`,
      [tenantId, context.today],
    ),
  ]);
  return {
    organisations,
    positions: posts.map((row) => ({ id: row.id, kind: row.kind, tenant: toTenant(row) })),
  };
}

/** Records a joint inspection with its conclusion (L-3.7, L-3.8). It creates no duty. */
export async function recordJointInspection(
  context: ApiContext,
  tx: TenantTx,
  input: RecordJointInspectionInput,
): Promise<JointInspectionKept | Refusal> {
  const { organisations, positions } = await readJointChoices(context, tx);
  const known = {
    organisationIds: organisations.map(({ id }) => id),
    positionIds: positions.map(({ id }) => id),
  };
  const draft = decideJointInspection(input, known, context.today);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = newId();
  const unit = organisations.find((organisation) => organisation.id === draft.organisationId);
  await tx.query(
    `insert into joint_inspections (tenant_id, id, subject_tenant_id, organisation_id, position_id, trigger, necessity,
       departments, participants, on_date, conclusion, recorded_at, recorded_on, recorded_by, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[tx.actor.tenantId, id, unit?.tenantId, draft.organisationId, draft.positionId, draft.trigger],
      ...[draft.necessity, draft.departments, draft.participants, draft.on, draft.conclusion],
      ...[tx.now, context.today, tx.actor.accountId, context.signedIn.name],
    ],
  );
  return keep(context, tx, 'RECORD_JOINT_INSPECTION', id, draft);
}

/** Adds a problem to an inspection of the own bureau: who mends it, how, by when (L-3.8). */
export async function addJointFinding(
  context: ApiContext,
  tx: TenantTx,
  { jointInspectionId, ...said }: AddJointFindingInput,
): Promise<JointInspectionKept | Refusal> {
  const inspection = await findOwn(context, tx, jointInspectionId);
  if (!inspection) return refuse('JOINT_INSPECTION_UNKNOWN', 'jointInspectionId');
  const draft = decideFinding(said, inspection.on);
  if (Array.isArray(draft)) return draft[0] as Refusal;
  await tx.query(
    `insert into joint_findings (tenant_id, id, subject_tenant_id, joint_inspection_id, problem, responsible, measure,
       due_on, recorded_at, recorded_by_name)
     select tenant_id, $3, subject_tenant_id, id, $4, $5, $6, $7, $8, $9 from joint_inspections
      where tenant_id = $1 and id = $2`,
    [
      ...[tx.actor.tenantId, jointInspectionId, newId(), draft.problem, draft.responsible, draft.measure],
      ...[draft.dueOn, tx.now, context.signedIn.name],
    ],
  );
  return keep(context, tx, 'ADD_JOINT_FINDING', jointInspectionId, draft);
}

/** Closes a problem found by an inspection of the own bureau, once, with what came of it (L-3.8). */
export async function closeJointFinding(
  context: ApiContext,
  tx: TenantTx,
  { id, ...said }: CloseJointFindingInput,
): Promise<JointInspectionKept | Refusal> {
  const [row] = isId(id)
    ? await tx.query<{ jointInspectionId: string }>(
        `select joint_inspection_id "jointInspectionId" from joint_findings
          where tenant_id = $1 and id = $2 for update`,
        [tx.actor.tenantId, id],
      )
    : [];
  const inspection = row && (await findOwn(context, tx, row.jointInspectionId));
  const finding = inspection?.findings.find((one) => one.id === id);
  if (!inspection || !finding) return refuse('FINDING_UNKNOWN', 'id');
  const state = { inspectedOn: inspection.on, closedOn: finding.closedOn };
  const [refusal] = decideFindingClosed(state, said, context.today);
  if (refusal) return refusal;
  const result = said.result.trim();
  await tx.query(
    `update joint_findings set closed_on = $3, result = $4, closed_at = $5, closed_by_name = $6
      where tenant_id = $1 and id = $2`,
    [tx.actor.tenantId, id, said.on, result, tx.now, context.signedIn.name],
  );
  return keep(context, tx, 'CLOSE_JOINT_FINDING', inspection.id, { findingId: id, on: said.on, result });
}

/** What another bureau convened may be read, not written on. */
async function findOwn(context: ApiContext, tx: TenantTx, id: string): Promise<JointInspection | undefined> {
  if (!isId(id)) return undefined;
  const found = await findJointInspections(context, tx, [id], 'RECORD_JOINT_INSPECTION');
  return found.find(({ tenant }) => tenant.id === tx.actor.tenantId);
}

async function keep(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<JointInspectionKept> {
  const [[jointInspection]] = await Promise.all([
    findJointInspections(context, tx, [id]),
    tx.audit({ act, subjectType: 'JOINT_INSPECTION', subjectId: id, after }),
  ]);
  if (!jointInspection) throw new Error(`The joint inspection ${id} was stored and is not there.`);
  return { jointInspection };
}
