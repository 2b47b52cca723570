import { CareApplication, CarePlacement, CareStepRow } from '../entities/care.entity';
import { Agreement } from '../entities/organisation.entity';
import { newId } from '../new-id';
import type { TenantTx } from '../tenant';

/** An application for entrusted care, an agreement that came of an earlier one, and somebody placed under it. */
export async function furnishCare(
  { manager, actor, now }: Pick<TenantTx, 'manager' | 'actor' | 'now'>,
  stationId: string,
  careInstitutionId: string,
  grounds = '长期滞留人员需要专业照料',
): Promise<string> {
  const own = () => ({ tenantId: actor.tenantId, id: newId() });
  const between = { stationId, careInstitutionId };
  const [agreed, asked] = [own(), own()];
  for (const { id } of [agreed, asked]) {
    await manager.insert(CareApplication, {
      ...own(),
      id,
      ...between,
      persons: 3,
      grounds,
      appliedOn: '2025-03-05',
    });
    await manager.insert(CareStepRow, {
      ...{ ...own(), applicationId: id, place: 1, step: 'APPLY', state: 'APPLIED', party: 'STATION' },
      ...{ on: '2025-03-05', supervisorIds: [], personIds: [], memberNames: [] },
      ...{ recordedAt: now, recordedOn: '2025-03-05', recordedByName: '站务' },
    });
  }
  const agreement = { ...own(), ...between, fromOn: '2025-04-01', toOn: '2025-04-02' };
  await manager.insert(Agreement, {
    ...{ ...agreement, applicationId: agreed.id, number: '托〔2025〕1号', purchaserTenantId: actor.tenantId },
  });
  await manager.insert(CarePlacement, {
    ...{ ...own(), agreementId: agreement.id, caseCode: 'HS-0001', fromOn: '2025-04-01', toOn: null },
    ...{ whereTo: null, recordedAt: now, recordedByName: '站务' },
  });
  return asked.id;
}
