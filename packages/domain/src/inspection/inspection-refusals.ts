import type { RefusalText } from '../refusal-text';

/** 专项检查、随机走访 (S-2.1e, S-2.2c, S-2.2d). */
export const INSPECTION_REFUSALS = {
  INSPECTION_UNKNOWN: { clause: null, message: '没有这次检查' },
  SPECIAL_NEEDS_BUREAU: { clause: 'S-2.2', message: '专项检查由民政部门组织,监督员可登记随机走访' },
  SPECIAL_OF_CARE_ONLY: { clause: 'S-2.2', message: '专项检查的对象是站外托养机构' },
  VISITOR_MISSING: { clause: 'S-2.0', message: '登记人应是参加走访的监督员' },
  CHECKLIST_OUTDATED: { clause: 'S-2.2', message: '检查表已有新版本,请重新打开后填写' },
  CHECK_UNKNOWN: { clause: 'S-2.2', message: '检查表没有这一项' },
  CHECK_TWICE: { clause: 'S-2.2', message: '同一检查项填写了两次' },
  CHECKS_INCOMPLETE: { clause: 'S-2.2', message: '专项检查须逐项填写检查表' },
  CHECK_NOTE_MISSING: { clause: 'S-2.2', message: '不合格的检查项请写明问题' },
} as const satisfies Record<string, RefusalText>;
