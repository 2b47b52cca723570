import { openFinding } from '@mingcha/database/open-finding';
import type { ReadTx, TenantTx } from '@mingcha/database/tenant';
import type { OrganisationType } from '@mingcha/domain/engine/facts';
import { decideFinding } from '@mingcha/domain/finding/decide-finding';
import { openingParty, originsOpenTo } from '@mingcha/domain/finding/origins';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { findJointInspections } from '../joint-inspection/joint-inspection.loader';
import type { FindingChoices, FindingKept, OpenFindingInput } from './finding.inputs';
import { findFindings } from './finding.loader';

interface Unit {
  id: string;
  name: string;
  type: OrganisationType;
  tenantId: string;
}

interface Choices extends FindingChoices {
  organisations: Unit[];
}

/**
 * Institutions in operation: station staff their own; the bureau its own and those assigned to its posts; the city's
 * section also those of its counties (W-3.4).
 */
export async function readFindingChoices(context: ApiContext, tx: ReadTx): Promise<Choices> {
  const { tenantId, roles, organisationId } = context.signedIn;
  const isBureau = roles.includes('CLERK') || roles.includes('LIAISON_LEADER');
  const organisations = await tx.query<Unit>(
    `select id, name, type, tenant_id "tenantId" from organisations
      where opened_on <= $2 and (closed_on is null or closed_on >= $2)
        and (id = $3 or $4 and tenant_id = $1 or $5 and tenant_id = any($6::uuid[])
          or $4 and (tenant_id, id) in (select subject_tenant_id, organisation_id from assignments
               where tenant_id = $1 and from_on <= $2 and (to_on is null or to_on >= $2)))
      order by tenant_id <> $1, type <> 'RELIEF_STATION', name`,
    [tenantId, context.today, organisationId, isBureau, roles.includes('CITY_SECTION'), tx.visible],
  );
  const origins = originsOpenTo(roles).filter((origin) => origin !== 'JOINT_INSPECTION');
  return { organisations, origins };
}

/** Puts a problem on the ledger, and assigns it at once where it is known who mends it (L-3.8, W-2.2, W-3.4). */
export async function enterFinding(
  context: ApiContext,
  tx: TenantTx,
  {
    organisationId,
    origin,
    originId = null,
    stage = null,
    assignment = null,
    problem,
    foundOn,
  }: OpenFindingInput,
): Promise<FindingKept | Refusal> {
  if (!originsOpenTo(context.signedIn.roles).includes(origin)) return refuse('ORIGIN_UNKNOWN', 'origin');
  const found = await findPlace(context, tx, organisationId, origin, originId);
  if ('code' in found) return found;
  const party = openingParty(origin);
  // Who mends it and by when is for the bureau to say.
  if (party === 'RECTIFIER' && assignment) return refuse('FINDING_STEP_NOT_ALLOWED', 'assignment');
  const draft = decideFinding(
    { problem, foundOn, assignment },
    {
      ...{ origin, originId, stage, party, organisationId, subjectTenantId: found.tenantId, item: null },
      ...{ panelId: null, foundByPersonId: null, isFinderWithheld: false },
    },
    context.today,
  );
  if (Array.isArray(draft)) return draft[0] as Refusal;
  const id = await openFinding(tx, draft, context.today);
  return keepFinding(context, tx, 'OPEN_FINDING', id, draft);
}

/** The institution, within reach: of a joint inspection the one it was made at, by the own bureau. */
async function findPlace(
  context: ApiContext,
  tx: TenantTx,
  organisationId: string,
  origin: OpenFindingInput['origin'],
  originId: string | null,
): Promise<{ tenantId: string } | Refusal> {
  if (origin === 'JOINT_INSPECTION') {
    const [inspection] =
      originId !== null && isId(originId)
        ? await findJointInspections(context, tx, [originId], 'RECORD_JOINT_INSPECTION')
        : [];
    const isOwn = inspection?.tenant.id === tx.actor.tenantId;
    if (!inspection || !isOwn) return refuse('ORIGIN_UNKNOWN', 'originId');
    if (inspection.organisation.id !== organisationId)
      return refuse('ORGANISATION_UNKNOWN', 'organisationId');
    const [unit] = await tx.query<{ tenantId: string }>(
      'select tenant_id "tenantId" from organisations where id = $1',
      [organisationId],
    );
    return unit ?? refuse('ORGANISATION_UNKNOWN', 'organisationId');
  }
  if (originId !== null) return refuse('ORIGIN_UNKNOWN', 'originId');
  const { organisations } = await readFindingChoices(context, tx);
  return (
    organisations.find(({ id }) => id === organisationId) ?? refuse('ORGANISATION_UNKNOWN', 'organisationId')
  );
}

export async function keepFinding(
  context: ApiContext,
  tx: TenantTx,
  act: string,
  id: string,
  after: object,
): Promise<FindingKept> {
  const [[finding]] = await Promise.all([
    findFindings(context, tx, [id]),
    tx.audit({ act, subjectType: 'FINDING', subjectId: id, after }),
  ]);
  if (!finding) throw new Error(`The finding ${id} was stored and is not there.`);
  return { finding };
}
