import { Meeting } from '../entities/evidence.entity';
import { GuidanceNote, Training } from '../entities/gathering.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A meeting and a training of a panel, and a piece of guidance. */
export async function furnishGatherings(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  panelId: string,
): Promise<void> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const took = {
    panelId,
    on: '2025-03-05',
    attendees: ['胡立新'],
    recordedAt: now,
    recordedOn: '2025-03-05',
  };
  await manager.insert(Meeting, { ...own(), ...took, source: 'CONSOLE' });
  await manager.insert(Training, {
    ...{ ...own(), ...took, topics: '救助政策', text: '讲义', place: '会议室', personIds: [newId()] },
    recordedByName: '经办人',
  });
  await manager.insert(GuidanceNote, {
    ...{ ...own(), title: '走访怎么看', text: '看值班', documentNumber: null, on: '2025-03-05' },
    ...{ recordedAt: now, recordedByName: '经办人' },
  });
}
