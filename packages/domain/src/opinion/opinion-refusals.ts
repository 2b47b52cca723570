import type { RefusalText } from '../refusal-text';

/** 意见建议 (S-2.5, S-2.6). */
export const OPINION_REFUSALS = {
  AREA_NOT_NAMED: { clause: 'S-2.0', message: '六个方面以外的监督内容,请写明是什么' },
  AREA_NAMED_TWICE: { clause: 'S-2.0', message: '只有六个方面以外的监督内容才另写名称' },
  OPINION_UNKNOWN: { clause: null, message: '没有这条意见' },
  OPINION_STEP_NOT_ALLOWED: { clause: 'S-2.5', message: '这条意见现在不能由您办理这一步' },
  MEASURES_MISSING: { clause: 'S-2.6', message: '请写明改进措施' },
  OPINION_IS_NO_PROBLEM: { clause: 'S-2.5', message: '只有指出的问题才转入问题台账' },
  OPINION_ON_LEDGER: { clause: 'S-2.5', message: '这条意见已经转入问题台账' },
} as const satisfies Record<string, RefusalText>;
