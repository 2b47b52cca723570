interface RefusalText {
  clause: string | null;
  message: string;
}

/** Every reason for which an act is refused, with its clause and its words. The list is closed. */
const REFUSALS = {
  NOT_A_DATE: { clause: null, message: '日期无效' },
  DATE_IN_FUTURE: { clause: 'L-3.4', message: '联系日期不能晚于今天' },
  POSITION_UNKNOWN: { clause: null, message: '没有这个职务' },
  POSITION_NOT_IN_BEING: { clause: 'L-3.1', message: '联系日期不在该职务存续期内' },
  ORGANISATION_UNKNOWN: { clause: null, message: '没有这个联系单位' },
  CONTACT_UNKNOWN: { clause: null, message: '没有这条联系记录' },
  METHOD_MISSING: { clause: 'L-3.4', message: '至少选择一种联系方式' },
  TEXT_TOO_LONG: { clause: null, message: '文字过长' },
  NOT_OWN_POSITION: { clause: 'L-3.1', message: '只能登记本人职务的联系' },
  ALREADY_VOIDED: { clause: null, message: '该记录已作废' },
  REASON_MISSING: { clause: null, message: '请写明理由' },
  DAY_IN_FUTURE: { clause: null, message: '日期不能晚于今天' },
  TEXT_MISSING: { clause: null, message: '请填写此项' },
  TITLE_TOO_LONG: { clause: null, message: '标题不超过100字' },
  ISSUE_UNKNOWN: { clause: null, message: '没有这个协调事项' },
  CATEGORY_UNKNOWN: { clause: 'L-2.4', message: '没有这个事项类别' },
  STEP_NOT_ALLOWED: { clause: 'L-2.3', message: '该事项现在不能由您办理这一步' },
  DAY_BEFORE_LAST_STEP: { clause: 'L-2.3', message: '日期不能早于上一步' },
  TARGET_MISSING: { clause: 'L-2.3', message: '请选择报请政府还是协调部门' },
  DOCUMENT_MISSING: { clause: 'L-2.3', message: '请填写答复的文号和日期' },
  PURCHASER_NOT_BUREAU: { clause: 'L-2.6', message: '购买服务主体是民政部门,救助管理机构不作为购买服务主体' },
  PURCHASER_MISSING: { clause: 'L-2.6', message: '政府购买服务须明确购买主体' },
  PURCHASER_UNKNOWN: { clause: 'L-2.6', message: '没有这个民政部门' },
  NOTHING_PURCHASED: { clause: 'L-2.6', message: '只有政府购买服务才填购买主体' },
  PERIOD_REVERSED: { clause: null, message: '结束日期不能早于开始日期' },
  OUTSIDE_PERIOD: { clause: null, message: '日期不在协议期内' },
  ALREADY_ENDED: { clause: null, message: '该项目已终止' },
  PROJECT_UNKNOWN: { clause: null, message: '没有这个社会力量项目' },
  JOINT_INSPECTION_UNKNOWN: { clause: null, message: '没有这次联合巡察' },
  FINDING_UNKNOWN: { clause: null, message: '没有这个问题' },
  FINDING_CLOSED: { clause: null, message: '该问题已办结' },
  DAY_BEFORE_INSPECTION: { clause: 'L-3.8', message: '日期不能早于巡察日期' },
  REPORT_UNKNOWN: { clause: null, message: '没有这份报告' },
  REPORT_STEP_NOT_ALLOWED: { clause: 'W-2.1', message: '该报告现在不能由您办理这一步' },
  SIGN_IN_FAILED: { clause: null, message: '账号或密码不正确' },
  LOCKED_OUT: { clause: null, message: '连续失败次数过多,请稍后再试' },
  LINK_SPENT: { clause: null, message: '链接已使用或已过期' },
  PASSWORD_TOO_SHORT: { clause: null, message: '密码至少12位' },
  PASSWORD_TOO_SIMPLE: { clause: null, message: '密码须含大写字母、小写字母、数字、符号中的三类' },
  PASSWORD_HAS_LOGIN: { clause: null, message: '密码不能包含账号' },
  ROLES_EXCLUSIVE: { clause: null, message: '系统、安全、审计管理员须分设,且不兼任业务角色' },
} as const satisfies Record<string, RefusalText>;

export type RefusalCode = keyof typeof REFUSALS;

export const REFUSAL_CODES = Object.keys(REFUSALS) as readonly RefusalCode[];

/** An act that was understood and not done: nothing was stored. */
export interface Refusal {
  code: RefusalCode;
  /** The field it is about, null when it is about the act as a whole. */
  path: string | null;
  clause: string | null;
  /** In Chinese; the console may have other words for the code. */
  message: string;
}

/** The refusal of a code, about a field. */
export function refuse(code: RefusalCode, path: string | null = null): Refusal {
  return { code, path, ...REFUSALS[code] };
}
