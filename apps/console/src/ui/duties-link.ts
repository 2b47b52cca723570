import type { DutyStatus } from '@mingcha/domain/engine/duty';

interface Drill {
  year: number;
  tenant?: string;
  rule?: string;
  status?: readonly DutyStatus[];
}

/** The rows behind a number. */
export function dutiesLink({ year, tenant, rule, status }: Drill): string {
  const params = new URLSearchParams({ year: String(year) });
  if (tenant) params.set('tenant', tenant);
  if (rule) params.set('rule', rule);
  if (status) params.set('status', status.join(','));
  return `/duties?${params}`;
}

export const UNMET: readonly DutyStatus[] = ['OVERDUE', 'MISSED'];
export const DONE: readonly DutyStatus[] = ['MET', 'MET_LATE'];
export const AHEAD: readonly DutyStatus[] = ['DUE_SOON', 'OPEN'];
export const OWED: readonly DutyStatus[] = [...DONE, ...UNMET, ...AHEAD, 'UPCOMING'];
