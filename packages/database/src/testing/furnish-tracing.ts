import { TracingCase, TracingStepRow } from '../entities/tracing.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** Somebody unidentified, entered and not yet looked for; returns the case's id. */
export async function furnishTracing(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  organisationId: string,
  { caseCode = 'SX-0007', text = '语言不通' }: { caseCode?: string; text?: string } = {},
): Promise<string> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const traced = { ...own(), organisationId, caseCode, kind: 'UNIDENTIFIED' as const, sex: 'MALE' as const };
  await manager.insert(TracingCase, { ...traced, age: 60, admittedOn: '2025-03-05' });
  await manager.insert(TracingStepRow, {
    ...{ ...own(), caseId: traced.id, place: 1, step: 'ENTER', state: 'OPEN', party: 'STATION' },
    ...{ on: '2025-03-05', text, recordedAt: now, recordedOn: '2025-03-05', recordedByName: '站务' },
  });
  return traced.id;
}
