import { lockTenant, rederiveTenant } from '@mingcha/database/rederive';
import type { TenantTx } from '@mingcha/database/tenant';
import { excuseRefusal } from '@mingcha/domain/access/access';
import { decideWithdrawal } from '@mingcha/domain/exemption/decide-excuse';
import { type Refusal, refuse } from '@mingcha/domain/refusal';
import type { ApiContext } from '../../graphql/context';
import { isId } from '../../graphql/id';
import { dutiesOfExcuse, findExcuse } from './excuse.loader';
import type { ExcuseSaved, WithdrawExcuseInput } from './excuse.types';

/** Takes a request of the own bureau back; what it had excused and is not over is owed again. */
export async function withdrawExcuse(
  context: ApiContext,
  tx: TenantTx,
  { id, reason }: WithdrawExcuseInput,
): Promise<ExcuseSaved | Refusal> {
  const { tenantId, accountId } = tx.actor;
  await lockTenant(tx, tenantId);
  const request = isId(id) ? await findExcuse(context, tx, id) : null;
  if (request?.tenant.id !== tenantId) return refuse('EXCUSE_UNKNOWN', 'id');
  const [refused] = [
    excuseRefusal(context.contactActor, request.subjectId, 'id') ?? [],
    decideWithdrawal(request, reason, context.today),
  ].flat();
  if (refused) return refused;
  await Promise.all([
    tx.query(
      `update excuse_requests set withdrawn_at = $3, withdrawn_on = $4, withdrawn_by = $5, withdraw_reason = $6
        where tenant_id = $1 and id = $2`,
      [tenantId, id, tx.now, context.today, accountId, reason.trim()],
    ),
    tx.audit({
      act: 'WITHDRAW_EXCUSE',
      subjectType: 'EXCUSE',
      subjectId: id,
      before: { state: request.state },
      after: { reason: reason.trim() },
    }),
  ]);
  await rederiveTenant(tx, context.today);
  const withdrawn = await findExcuse(context, tx, id);
  if (!withdrawn) throw new Error(`The request ${id} was withdrawn and is not there.`);
  return { request: withdrawn, duties: await dutiesOfExcuse(context, tx, withdrawn) };
}
