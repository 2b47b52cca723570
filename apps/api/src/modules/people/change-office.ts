import { newId } from '@mingcha/database/new-id';
import { holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideLeavingOffice, decideTakingOffice } from '@mingcha/domain/liaison/office';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import type { LeaveOfficeInput, OfficeLeft, OfficeTaken, TakeOfficeInput } from './office.types';

/** Somebody takes a vacant post; its duties go on as they are, since they are the post's (A11). */
export async function takeOffice(
  { today }: ApiContext,
  tx: TenantTx,
  input: TakeOfficeInput,
): Promise<OfficeTaken | Refusal> {
  const known = await holdTenant(tx);
  const decision = decideTakingOffice({ ...input, to: input.to ?? null }, known.facts);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const { positionId, personName, from, to } = decision;
  known.facts.incumbencies.push(decision);
  await Promise.all([
    tx.query(
      `insert into incumbencies (tenant_id, id, position_id, person_name, from_on, to_on)
       values ($1, $2, $3, $4, $5, $6)`,
      [tx.actor.tenantId, newId(), positionId, personName, from, to],
    ),
    rederiveTenant(tx, today, known),
    tx.audit({ act: 'TAKE_OFFICE', subjectType: 'POSITION', subjectId: positionId, after: decision }),
  ]);
  return { incumbency: { personName, from, to } };
}

/** Whoever holds a post leaves it; it is vacant from the day after (A11). */
export async function leaveOffice(
  { today }: ApiContext,
  tx: TenantTx,
  { positionId, on }: LeaveOfficeInput,
): Promise<OfficeLeft | Refusal> {
  const known = await holdTenant(tx);
  const leaving = decideLeavingOffice(positionId, on, known.facts);
  if (Array.isArray(leaving)) return leaving[0] as Refusal;
  const { personName, from } = leaving;
  const before = { ...leaving };
  leaving.to = on;
  await Promise.all([
    // Of two on one day, which a book may have brought in, the one who was named is meant.
    tx.query(
      `update incumbencies set to_on = $5
        where tenant_id = $1 and position_id = $2 and person_name = $3 and from_on = $4`,
      [tx.actor.tenantId, positionId, personName, from, on],
    ),
    rederiveTenant(tx, today, known),
    tx.audit({
      act: 'LEAVE_OFFICE',
      subjectType: 'POSITION',
      subjectId: positionId,
      before,
      after: { personName, from, to: on },
    }),
  ]);
  return { incumbency: { personName, from, to: on } };
}
