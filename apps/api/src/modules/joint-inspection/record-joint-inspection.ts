import { newId } from '@mingcha/database/new-id';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { OrganisationType, PositionKind } from '@mingcha/domain/engine/facts';
import { decideJointInspection } from '@mingcha/domain/liaison/joint-inspection';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { type TenantColumns, tenantColumns, toTenant } from '../tenant/tenant.loader';
import { findJointInspections } from './joint-inspection.loader';
import type {
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
