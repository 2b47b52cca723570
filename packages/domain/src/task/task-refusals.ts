import type { RefusalText } from '../refusal-text';

/** 监督任务: what a bureau asks of its supervisors (S-2.0, S-3.2b). */
export const TASK_REFUSALS = {
  TASK_UNKNOWN: { clause: null, message: '没有这项监督任务' },
  TASK_STEP_NOT_ALLOWED: { clause: 'S-3.2', message: '该任务现在不能由您办理这一步' },
  DECLINE_REASON_MISSING: { clause: 'S-3.2', message: '不接受任务请写明理由' },
  VISIT_OUTSIDE_WINDOW: { clause: 'S-2.0', message: '监督日期不在任务的时间范围内' },
  TASKS_OF_SEVERAL_UNITS: { clause: 'S-2.0', message: '一次监督只在一个机构,所选任务须属于同一机构' },
  TASKS_MISSING: { clause: null, message: '请至少选择一项任务' },
} as const satisfies Record<string, RefusalText>;
