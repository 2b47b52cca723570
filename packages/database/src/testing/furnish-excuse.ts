import { ExcuseDecision, ExcuseRequest } from '../entities/excuse.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A request of the acting bureau, and a decision of its own about another's. */
export async function furnishExcuse(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  positionId: string,
  subjectTenantId: string,
): Promise<void> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const request = { ...own(), ...excuseOf(positionId), askedAt: now };
  await manager.insert(ExcuseRequest, request);
  await manager.insert(ExcuseDecision, {
    ...own(),
    subjectTenantId,
    requestId: request.id,
    ...{ verdict: 'GRANTED', reason: '', decidedAt: now, decidedOn: '2025-03-06', decidedByName: '审批人' },
  });
}

/** An exemption of a rule that does not exist: it excuses nothing. */
function excuseOf(subjectId: string) {
  return {
    ...{ kind: 'EXEMPTION' as const, ruleCode: 'X-0.0', ruleVersion: 1, reasonCode: 'EMERGENCY' },
    ...{ subjectKind: 'POSITION' as const, subjectId, subjectName: '业务科室负责同志' },
    ...{ windowKey: 'once', decideBy: '2025-12-31', grounds: '防汛抢险' },
    ...{ documentNumber: '', documentTitle: '关于豁免的请示' },
    ...{ askedOn: '2025-03-05', askedByName: '经办人' },
  };
}
