import { CoordinationIssue, CoordinationStep } from '../entities/coordination.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** The first of the notice's five matters (L-2.4), by the id the migration gave it. */
export const STREET_PATROL = '01900000-0000-7000-8000-0000000c0001';

/** An issue raised by an institution of the acting bureau (L-2.3); returns its id. */
export async function furnishIssue(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  organisationId: string,
  title = '夜间街面巡查无人联动',
): Promise<string> {
  const { tenantId } = actor;
  const issue = { tenantId, id: newId(), organisationId, categoryId: STREET_PATROL, title };
  await manager.insert(CoordinationIssue, { ...issue, raisedOn: '2025-03-05' });
  await manager.insert(CoordinationStep, {
    ...{ tenantId, id: newId(), subjectTenantId: tenantId, issueId: issue.id, place: 1 },
    ...{
      step: 'RAISE',
      state: 'RAISED',
      party: 'STATION',
      on: '2025-03-05',
      text: '请协调城管、公安参加夜间巡查',
    },
    ...{ recordedAt: now, recordedOn: '2025-03-05', recordedByName: '站务' },
  });
  return issue.id;
}
