import { newId } from '@mingcha/database/new-id';
import { holdTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { decidePlacement, decidePlacementEnd } from '@mingcha/domain/care/placement';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import type { CareKept, EndPlacementInput, PlaceInCareInput } from './care.inputs';
import { findCare } from './care.loader';
import { keep } from './move-care';

/** Somebody comes into care, by case code, under an agreement in force that day. */
export async function placeInCare(
  context: ApiContext,
  tx: TenantTx,
  { id, caseCode, on }: PlaceInCareInput,
): Promise<CareKept | Refusal> {
  if (!isId(id)) return refuse('CARE_UNKNOWN', 'id');
  await holdTenant(tx);
  const [[care], placed] = await Promise.all([
    findCare(context, tx, [id], 'PLACE_IN_CARE'),
    tx.query<{ code: string }>(
      'select case_code code from care_placements where tenant_id = $1 and to_on is null',
      [tx.actor.tenantId],
    ),
  ]);
  if (!care?.canPlace) return refuse(care ? 'NOT_IN_FORCE' : 'CARE_UNKNOWN', 'id');
  const { agreement, state } = care;
  const [refused] = decidePlacement(
    { caseCode, on },
    {
      ...{ isInForce: state === 'IN_FORCE', from: agreement?.from ?? null, to: agreement?.to ?? null },
      placedCodes: placed.map(({ code }) => code),
    },
    context.today,
  );
  if (refused) return refused;
  await tx.query(
    `insert into care_placements (tenant_id, id, agreement_id, case_code, from_on, recorded_at, recorded_by_name)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.tenantId, newId(), agreement?.id, caseCode, on, tx.now, context.signedIn.name],
  );
  return keep(context, tx, 'PLACE_IN_CARE', id, { caseCode, on });
}

/** Somebody leaves care, and it is said where to (妥善安置). */
export async function endPlacement(
  context: ApiContext,
  tx: TenantTx,
  { id, on, whereTo }: EndPlacementInput,
): Promise<CareKept | Refusal> {
  if (!isId(id)) return refuse('PLACEMENT_UNKNOWN', 'id');
  await holdTenant(tx);
  const [row] = await tx.query<{ applicationId: string | null }>(
    `select a.application_id "applicationId" from care_placements p
       join agreements a on a.tenant_id = p.tenant_id and a.id = p.agreement_id
      where p.tenant_id = $1 and p.id = $2`,
    [tx.actor.tenantId, id],
  );
  const [care] = await findCare(context, tx, row?.applicationId ? [row.applicationId] : [], 'PLACE_IN_CARE');
  const placement = care?.agreement?.placements.find((each) => each.id === id);
  if (!care?.canPlace || !placement) return refuse('PLACEMENT_UNKNOWN', 'id');
  const [refused] = decidePlacementEnd({ on, whereTo }, placement, context.today);
  if (refused) return refused;
  await tx.query('update care_placements set to_on = $3, where_to = $4 where tenant_id = $1 and id = $2', [
    ...[tx.actor.tenantId, id, on, whereTo.trim()],
  ]);
  return keep(context, tx, 'END_PLACEMENT', care.id, { caseCode: placement.caseCode, on });
}
