import { PanelOfficer, Qualification, RecusalOverride, SupervisorTie } from '../entities/panel.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A tie of somebody to an institution, an override of it that waits, and the officer of a panel. */
export async function furnishPanel(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  { panelId, organisationId, accountId }: { panelId: string; organisationId: string; accountId: string },
): Promise<void> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const lasting = { fromOn: '2025-01-01', toOn: null };
  const bound = { personId: newId(), organisationId };
  const declared = { declaredOn: '2025-03-05', declaredAt: now, declaredByName: '经办人' };
  await manager.insert(SupervisorTie, { ...own(), ...bound, kind: 'KIN', note: '', ...lasting, ...declared });
  await manager.insert(RecusalOverride, {
    ...{ ...own(), ...bound, reason: '当地没有其他人选' },
    ...{ askedAt: now, askedBy: accountId, askedByName: '经办人' },
  });
  await manager.insert(Qualification, {
    ...{
      ...own(),
      personId: newId(),
      kind: '护士执业证',
      number: '1',
      issuer: '卫健委',
      expiresOn: '2027-01-01',
    },
    ...{ recordedAt: now, recordedByName: '经办人', removedOn: null },
  });
  await manager.insert(PanelOfficer, { ...own(), panelId, name: '联络员', ...lasting });
}
