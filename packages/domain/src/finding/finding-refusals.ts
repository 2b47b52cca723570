import type { RefusalText } from '../refusal-text';

/** 问题整改台账 (office-practice 4.4). */
export const FINDING_REFUSALS = {
  FINDING_UNKNOWN: { clause: null, message: '没有这个问题' },
  FINDING_STEP_NOT_ALLOWED: { clause: 'L-3.8', message: '该问题现在不能由您办理这一步' },
  RECTIFIER_VERIFIES: { clause: null, message: '整改的人不能复核:请由没有参与整改的人办理' },
  DUE_BEFORE_FOUND: { clause: 'L-3.8', message: '时限不能早于发现日期' },
  DUE_IN_PAST: { clause: 'L-3.8', message: '时限不能早于今天' },
  EXTENSION_TOO_LATE: { clause: null, message: '时限已过,不能再申请延期' },
  EXTENSION_NOT_LATER: { clause: null, message: '新的时限须晚于原时限' },
  OBJECTION_TOO_LATE: { clause: null, message: '异议期已过' },
  OBJECTED_BEFORE: { clause: null, message: '对该问题的销号只能提出一次异议' },
  REOPEN_TOO_LATE: { clause: null, message: '回头看的期限已过,请作为新问题登记' },
  ORIGIN_UNKNOWN: { clause: null, message: '没有这项来源记录' },
} as const satisfies Record<string, RefusalText>;
