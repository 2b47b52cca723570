import { MinorCase, MinorFileGrant, MinorReceiver, MinorStepRow } from '../entities/minor.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** A minor who was admitted, somebody who came for another, and a request to see the file; returns the case's id. */
export async function furnishMinor(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  { organisationId, accountId }: { organisationId: string; accountId: string },
  { caseCode = 'SX-M-0001', text = '由公安机关护送进站' }: { caseCode?: string; text?: string } = {},
): Promise<string> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const minor = { ...own(), organisationId, caseCode, category: 'GUARDIAN_MISSING' as const };
  await manager.insert(MinorCase, {
    ...{ ...minor, handedOverBy: 'POLICE', ageBand: 'FROM_8_TO_13', admittedOn: '2025-03-05' },
  });
  const step = {
    ...{ ...own(), caseId: minor.id, place: 1, step: 'ADMIT' as const, state: 'ADMITTED' as const },
    ...{
      party: 'STATION' as const,
      on: '2025-03-05',
      text,
      supervisorIds: [],
      personIds: [],
      memberNames: [],
    },
    ...{ recordedAt: now, recordedOn: '2025-03-05', recordedByName: '站务' },
  };
  await manager.insert(MinorStepRow, step);
  const kept = { deleteAfter: '2025-09-01', deletedOn: null };
  await manager.insert(MinorReceiver, {
    ...{ ...own(), caseId: minor.id, stepId: step.id, sealed: Buffer.from('sealed'), ...kept },
  });
  await manager.insert(MinorFileGrant, {
    ...{ ...own(), caseId: minor.id, accountId, accountName: '经办人', reason: '核对方案', askedAt: now },
    ...{ isGranted: null, decidedAt: null, decidedBy: null, decidedByName: null, expiresOn: null },
  });
  return minor.id;
}
