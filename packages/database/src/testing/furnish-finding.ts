import { openFinding } from '../open-finding';
import type { TenantTx } from '../tenant';

/** A problem that a joint inspection of the acting bureau found at an institution, assigned; returns its id. */
export function furnishFinding(
  tx: Pick<TenantTx, 'query' | 'actor' | 'now'>,
  where: { subjectTenantId: string; organisationId: string; originId: string | null },
  problem = '夜间值守不足',
): Promise<string> {
  const through = { origin: 'JOINT_INSPECTION', item: null, stage: null, party: 'VERIFIER' } as const;
  const nobody = { panelId: null, foundByPersonId: null, isFinderWithheld: false };
  const assignment = { responsible: '站长', measure: '排班', dueOn: '2026-02-20' };
  return openFinding(
    tx,
    { ...where, ...through, ...nobody, problem, foundOn: '2025-03-05', assignment },
    '2025-03-05',
  );
}
