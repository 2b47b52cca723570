import { SupervisionTask, SupervisionTaskStep } from '../entities/task.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A task that the first supervisor of the acting bureau was given and accepted; returns its id. */
export async function furnishTask(
  { manager, query, actor, now }: Pick<TenantTx, 'manager' | 'query' | 'actor' | 'now'>,
  organisationId: string,
  request = '查看夜间值班',
): Promise<string> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const [term] = await query<{ id: string; personId: string; name: string }>(
    `select id, person_id "personId", name from supervisors where tenant_id = $1 order by from_on, id limit 1`,
    [actor.tenantId],
  );
  const task = { ...own(), organisationId, area: 'CONDUCT' as const, areaName: null, request };
  await manager.insert(SupervisionTask, {
    ...{ ...task, fromOn: '2025-03-01', toOn: '2025-03-31', givenOn: '2025-03-01', givenAt: now },
    ...{ supervisorIds: [term?.id ?? newId()], personIds: [term?.personId ?? newId()] },
    ...{ memberNames: [term?.name ?? ''], givenByName: '经办人' },
  });
  await manager.insert(SupervisionTaskStep, {
    ...{ ...own(), taskId: task.id, place: 1, step: 'ACCEPT', personId: term?.personId ?? newId() },
    ...{ on: '2025-03-02', text: null, recordedAt: now, recordedByName: '监督员' },
  });
  return task.id;
}
