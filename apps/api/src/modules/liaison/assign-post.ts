import { newId } from '@mingcha/database/new-id';
import { type HeldTenant, holdTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import type { AssignmentFact } from '@mingcha/domain/engine/facts';
import {
  type AssignmentDraft,
  decideAssignment,
  decideEnding,
  decideHandOver,
  type FoundTarget,
} from '@mingcha/domain/liaison/assign';
import type { Refusal } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { findTarget, mustFindAssignment } from './assignment.loader';
import type {
  AssignmentEnded,
  AssignmentStored,
  AssignPostInput,
  EndAssignmentInput,
  HandedOver,
  HandOverInput,
} from './assignment.types';

/** Assigns a post to an institution; whom the duties rest on is judged anew at once (L-1.1 to L-1.8). */
export async function assignPost(
  { today }: ApiContext,
  tx: TenantTx,
  input: AssignPostInput,
): Promise<AssignmentStored | Refusal> {
  const [known, target] = await Promise.all([
    holdTenant(tx),
    findTarget(tx.query, tx.actor.tenantId, input.organisationId),
  ]);
  const decision = decideAssignment({ ...input, to: input.to ?? null }, target, known.facts);
  if (Array.isArray(decision)) return decision[0] as Refusal;
  const id = newId();
  await Promise.all([insert(tx, known, id, decision, target), rederiveTenant(tx, today, known)]);
  const [assignment] = await Promise.all([
    mustFindAssignment(tx, today, id),
    tx.audit({ act: 'ASSIGN_POST', subjectType: 'ASSIGNMENT', subjectId: id, after: decision }),
  ]);
  return { assignment, warnings: decision.warnings };
}

/** Gives an assignment its last day. */
export async function endAssignment(
  { today }: ApiContext,
  tx: TenantTx,
  { id, on }: EndAssignmentInput,
): Promise<AssignmentEnded | Refusal> {
  const known = await holdTenant(tx);
  const standing = known.facts.assignments.find((fact) => fact.id === id);
  const [refusal] = decideEnding(standing, on);
  if (refusal || !standing) return refusal as Refusal;
  const before = standing.to;
  await Promise.all([end(tx, standing, on), rederiveTenant(tx, today, known)]);
  const [assignment] = await Promise.all([
    mustFindAssignment(tx, today, id),
    tx.audit({
      act: 'END_ASSIGNMENT',
      subjectType: 'ASSIGNMENT',
      subjectId: id,
      before: { to: before },
      after: { to: on },
    }),
  ]);
  return { assignment };
}

/** Hands an assignment over in one act: no day in between belongs to nobody. */
export async function handOver(
  { today }: ApiContext,
  tx: TenantTx,
  input: HandOverInput,
): Promise<HandedOver | Refusal> {
  const known = await holdTenant(tx);
  const old = known.facts.assignments.find((fact) => fact.id === input.id);
  const organisationId = input.organisationId ?? old?.organisationId ?? '';
  const target = await findTarget(tx.query, tx.actor.tenantId, organisationId);
  const wish = {
    on: input.on,
    positionId: input.positionId ?? null,
    organisationId: input.organisationId ?? null,
  };
  const decision = decideHandOver(old, wish, target, known.facts);
  if (Array.isArray(decision) || !old) return (decision as Refusal[])[0] as Refusal;
  const id = newId();
  const before = { ...old };
  await Promise.all([
    end(tx, old, decision.endsOn),
    insert(tx, known, id, decision.assignment, target),
    rederiveTenant(tx, today, known),
  ]);
  const [ended, assignment] = await Promise.all([
    mustFindAssignment(tx, today, old.id),
    mustFindAssignment(tx, today, id),
    tx.audit({
      act: 'HAND_OVER',
      subjectType: 'ASSIGNMENT',
      subjectId: old.id,
      before,
      after: { to: decision.endsOn, next: { id, ...decision.assignment } },
    }),
  ]);
  return { ended, assignment, warnings: decision.assignment.warnings };
}

/** Writes it down, and adds it to what is known of the bureau. */
function insert(
  tx: TenantTx,
  { facts }: HeldTenant,
  id: string,
  { positionId, organisationId, subjectTenantId, from, to }: AssignmentDraft,
  target: FoundTarget,
): Promise<unknown> {
  facts.assignments.push({ id, positionId, organisationId, from, to });
  if (target && !facts.organisations.some((body) => body.id === target.id)) {
    const { place: _, ...body } = target;
    facts.organisations.push(body);
  }
  return tx.query(
    `insert into assignments (tenant_id, id, position_id, subject_tenant_id, organisation_id, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [tx.actor.tenantId, id, positionId, subjectTenantId, organisationId, from, to],
  );
}

function end(tx: TenantTx, standing: AssignmentFact, on: string): Promise<unknown> {
  standing.to = on;
  return tx.query('update assignments set to_on = $3 where tenant_id = $1 and id = $2', [
    tx.actor.tenantId,
    standing.id,
    on,
  ]);
}
