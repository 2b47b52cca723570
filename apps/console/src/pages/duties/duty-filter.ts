import { DUTY_STATUSES, type DutyStatus } from '@mingcha/domain/engine/duty';

export interface DutyQuery {
  tenantCode?: string;
  ruleCode?: string;
  statuses?: DutyStatus[];
}

/** Reads `?tenant=&rule=&status=A,B`; what is not a status is left out, so an old link still opens. */
export function readDutyQuery(params: URLSearchParams): DutyQuery {
  const tenantCode = params.get('tenant');
  const ruleCode = params.get('rule');
  const stated = (params.get('status') ?? '').split(',');
  const statuses = DUTY_STATUSES.filter((status) => stated.includes(status));
  return {
    ...(tenantCode ? { tenantCode } : {}),
    ...(ruleCode ? { ruleCode } : {}),
    ...(statuses.length > 0 ? { statuses } : {}),
  };
}
