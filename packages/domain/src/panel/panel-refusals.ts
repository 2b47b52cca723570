import type { RefusalText } from '../refusal-text';

/** 社会监督: panels and the people on them (S-1, S-2.1, S-3). */
export const PANEL_REFUSALS = {
  SUPERVISOR_UNKNOWN: { clause: null, message: '没有这位监督员' },
  SUPERVISOR_NOT_SERVING: { clause: 'S-3.9', message: '该监督员当日不在任期内' },
  SUPERVISOR_RECUSED: { clause: 'S-2.1c', message: '该监督员与该机构有任职、亲属或供应关系,应当回避' },
  TOO_FEW_SUPERVISORS: { clause: 'S-2.3d', message: '参加的第三方监督成员人数不够(同一人只计一次)' },
} as const satisfies Record<string, RefusalText>;
