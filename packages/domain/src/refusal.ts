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
  NOT_A_MONTH: { clause: null, message: '月份无效' },
  MONTH_IN_FUTURE: { clause: null, message: '不能为尚未开始的月份生成通报' },
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
