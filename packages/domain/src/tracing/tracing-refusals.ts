import type { RefusalText } from '../refusal-text';

/** 寻亲 (S-2.4). */
export const TRACING_REFUSALS = {
  TRACING_UNKNOWN: { clause: null, message: '没有这个寻亲个案' },
  TRACING_PLACE_UNKNOWN: { clause: 'S-2.4', message: '请选择接收机构:救助管理机构或社会福利机构' },
  TRACING_CASE_OPEN: { clause: 'S-2.4', message: '该个案编号已在寻亲' },
  TRACING_STEP_NOT_ALLOWED: { clause: 'S-2.4', message: '这个寻亲个案现在不能由您办理这一步' },
  PLATFORM_MISSING: { clause: 'S-2.4', message: '请选择发布平台' },
  URL_INVALID: { clause: 'S-2.4', message: '请填写公告网址,以 http:// 或 https:// 开头' },
  HASH_INVALID: { clause: null, message: '截图校验值应为64位十六进制' },
  VERDICT_MISSING: { clause: 'S-2.4', message: '请选择核查结果' },
  NOTICES_INCOMPLETE: { clause: 'S-2.4', message: '公告尚未在规定平台全部发布,不能核查为齐全' },
  BRIEFING_PLACE_UNKNOWN: { clause: 'S-2.4', message: '请选择通报的救助管理机构' },
  COUNT_INVALID: { clause: 'S-2.4', message: '人数应为0或正整数' },
  COUNTS_INCONSISTENT: {
    clause: 'S-2.4',
    message: '滞留人数不能多于在站人数,已发布公告人数不能多于无法查明身份人数',
  },
} as const satisfies Record<string, RefusalText>;
