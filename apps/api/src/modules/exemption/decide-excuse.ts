import { newId } from '@mingcha/database/new-id';
import { lockTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { decideVerdict, type VerdictDraft } from '@mingcha/domain/exemption/decide-excuse';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { dutiesOfExcuse, findExcuse } from './excuse.loader';
import type { DecideExcuseInput, ExcuseRequest, ExcuseSaved } from './excuse.types';

/**
 * Grants or refuses a request of a bureau directly below (A6, A7): a row of the own bureau. Granted, the duties
 * below are derived again in the same transaction, so both bureaus read the same at once.
 */
export async function decideExcuse(
  context: ApiContext,
  tx: TenantTx,
  input: DecideExcuseInput,
): Promise<ExcuseSaved | Refusal> {
  const request = await findWaiting(context, tx, input.id);
  if (!request) return refuse('EXCUSE_UNKNOWN', 'id');
  const decision = decideVerdict(
    { verdict: input.verdict, reason: input.reason, holdsFrom: input.holdsFrom ?? null },
    request,
    tx.actor.tenantId,
    context.today,
  );
  if (Array.isArray(decision)) return decision[0] as Refusal;
  await Promise.all([
    insertDecision(tx, request, decision),
    tx.audit({
      act: 'DECIDE_EXCUSE',
      subjectType: 'EXCUSE',
      subjectId: request.id,
      after: { subjectTenantId: request.tenant.id, ...decision },
    }),
  ]);
  if (decision.verdict === 'GRANTED') {
    await tx.below(request.tenant.id, (there) => rederiveTenant(there, context.today));
  }
  const decided = await findExcuse(context, tx, request.id);
  if (!decided) throw new Error(`The request ${request.id} was decided and is not there.`);
  return { request: decided, duties: await dutiesOfExcuse(context, tx, decided) };
}

/** Read once to learn whose it is, and again once nobody there can take it back meanwhile. */
async function findWaiting(context: ApiContext, tx: TenantTx, id: string): Promise<ExcuseRequest | null> {
  const seen = isId(id) ? await findExcuse(context, tx, id) : null;
  if (!seen) return null;
  await lockTenant(tx, seen.tenant.id);
  return findExcuse(context, tx, id);
}

function insertDecision({ query, actor, now }: TenantTx, request: ExcuseRequest, draft: VerdictDraft) {
  return query(
    `insert into excuse_decisions (tenant_id, id, subject_tenant_id, request_id, verdict, reason, holds_from,
       decided_at, decided_on, decided_by, decided_by_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[actor.tenantId, newId(), request.tenant.id, request.id, draft.verdict, draft.reason],
      ...[draft.holdsFrom, now, draft.decidedOn, actor.accountId, actor.name],
    ],
  );
}
