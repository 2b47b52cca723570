import { CARE_REFUSALS } from './care/care-refusals';
import { FINDING_REFUSALS } from './finding/finding-refusals';
import { GATHERING_REFUSALS } from './gathering/gathering-refusals';
import { INSPECTION_REFUSALS } from './inspection/inspection-refusals';
import { MINOR_REFUSALS } from './minor/minor-refusals';
import { OPINION_REFUSALS } from './opinion/opinion-refusals';
import { PANEL_REFUSALS } from './panel/panel-refusals';
import { PERSONAL_REFUSALS } from './personal/personal-refusals';
import type { RefusalText } from './refusal-text';
import { TASK_REFUSALS } from './task/task-refusals';
import { TRACING_REFUSALS } from './tracing/tracing-refusals';

/** Every reason for which an act is refused, with its clause and its words. The list is closed. */
const REFUSALS = {
  ...PANEL_REFUSALS,
  ...CARE_REFUSALS,
  ...GATHERING_REFUSALS,
  ...TASK_REFUSALS,
  ...TRACING_REFUSALS,
  ...MINOR_REFUSALS,
  ...INSPECTION_REFUSALS,
  ...PERSONAL_REFUSALS,
  ...FINDING_REFUSALS,
  ...OPINION_REFUSALS,
  NOT_A_DATE: { clause: null, message: '日期无效' },
  DATE_IN_FUTURE: { clause: 'L-3.4', message: '联系日期不能晚于今天' },
  POSITION_UNKNOWN: { clause: null, message: '没有这个职务' },
  POSITION_NOT_IN_BEING: { clause: 'L-3.1', message: '联系日期不在该职务存续期内' },
  ORGANISATION_UNKNOWN: { clause: null, message: '没有这个联系单位' },
  CONTACT_UNKNOWN: { clause: null, message: '没有这条联系记录' },
  METHOD_MISSING: { clause: 'L-3.4', message: '至少选择一种联系方式' },
  PURPOSE_MISSING: { clause: 'G-2.1', message: '请选择联系目的:监管、督促或指导' },
  INSPECTION_MODE_MISSING: { clause: 'L-3.5', message: '明查暗访请选择随机抽查或重点检查' },
  SUPERVISION_KIND_MISSING: { clause: 'L-3.5', message: '明查暗访请选择日常督查或专题督导' },
  TOO_MANY_COMPANIONS: { clause: null, message: '随行人员过多' },
  TOO_MANY_ATTACHMENTS: { clause: null, message: '附件过多' },
  ATTACHMENT_UNKNOWN: { clause: null, message: '附件不存在或已过期,请重新上传' },
  FILE_EMPTY: { clause: null, message: '文件是空的' },
  FILE_TOO_LARGE: { clause: null, message: '文件超过10 MB' },
  FILE_TYPE_NOT_TAKEN: {
    clause: null,
    message: '只收照片(JPG、PNG、HEIC)、PDF、OFD、DOCX、XLSX,按文件内容判断',
  },
  TOO_MANY_FILES: { clause: null, message: '尚未保存的附件过多,请先保存记录' },
  TEXT_TOO_LONG: { clause: null, message: '文字过长' },
  NOT_OWN_POSITION: { clause: 'L-3.1', message: '只能登记本人职务的联系' },
  ALREADY_VOIDED: { clause: null, message: '该记录已作废' },
  REASON_MISSING: { clause: null, message: '请写明理由' },
  DUTY_UNKNOWN: { clause: null, message: '没有这项义务' },
  NOT_OWN_DUTY: { clause: null, message: '只能为本人职务的义务申请' },
  NOT_EXEMPTIBLE: { clause: null, message: '该项规定没有豁免情形' },
  EXCUSE_REASON_UNKNOWN: { clause: 'L-3.1', message: '该项规定没有这一豁免情形' },
  NOTHING_TO_EXCUSE: { clause: null, message: '该项义务已办结或无须履行,不必申请' },
  EXEMPTION_TOO_LATE: { clause: 'L-3.1', message: '期间和宽限期已过,不能再申请豁免' },
  DOCUMENT_MISSING: { clause: null, message: '请写明依据文件' },
  EXCUSE_ASKED: { clause: null, message: '已有同样的申请' },
  NOTHING_MISSING: { clause: 'L-1.7', message: '该项规定不因缺少机构而不适用' },
  INSTITUTION_NOT_MISSING: { clause: 'L-1.7', message: '本局有该类机构,或该项规定不看该类机构' },
  EXCUSE_UNKNOWN: { clause: null, message: '没有这项申请' },
  EXCUSE_DECIDED: { clause: null, message: '该申请已办结或已撤回' },
  EXCUSE_ENDED: { clause: null, message: '该申请已终结,不能撤回' },
  NOT_LEVEL_ABOVE: { clause: 'L-1.1', message: '只能由上一级民政部门决定' },
  DECIDED_TOO_LATE: { clause: 'L-3.1', message: '期间和宽限期已过,批准已不起作用' },
  DATE_IN_PAST: { clause: null, message: '日期不能早于今天' },
  DAY_IN_FUTURE: { clause: null, message: '日期不能晚于今天' },
  TEXT_MISSING: { clause: null, message: '请填写此项' },
  TITLE_TOO_LONG: { clause: null, message: '标题不超过100字' },
  ISSUE_UNKNOWN: { clause: null, message: '没有这个协调事项' },
  CATEGORY_UNKNOWN: { clause: 'L-2.4', message: '没有这个事项类别' },
  STEP_NOT_ALLOWED: { clause: 'L-2.3', message: '该事项现在不能由您办理这一步' },
  DAY_BEFORE_LAST_STEP: { clause: 'L-2.3', message: '日期不能早于上一步' },
  TARGET_MISSING: { clause: 'L-2.3', message: '请选择报请政府还是协调部门' },
  ANSWER_DOCUMENT_MISSING: { clause: 'L-2.3', message: '请填写答复的文号和日期' },
  PURCHASER_NOT_BUREAU: { clause: 'L-2.6', message: '购买服务主体是民政部门,救助管理机构不作为购买服务主体' },
  PURCHASER_MISSING: { clause: 'L-2.6', message: '政府购买服务须明确购买主体' },
  PURCHASER_UNKNOWN: { clause: 'L-2.6', message: '没有这个民政部门' },
  NOTHING_PURCHASED: { clause: 'L-2.6', message: '只有政府购买服务才填购买主体' },
  PERIOD_REVERSED: { clause: null, message: '结束日期不能早于开始日期' },
  OUTSIDE_PERIOD: { clause: null, message: '日期不在协议期内' },
  PROJECT_ENDED: { clause: null, message: '该项目已终止' },
  PROJECT_UNKNOWN: { clause: null, message: '没有这个社会力量项目' },
  NOTICE_UNKNOWN: { clause: null, message: '没有这条消息' },
  NOT_AN_ESCALATION: { clause: null, message: '只有督办消息需要知悉' },
  JOINT_INSPECTION_UNKNOWN: { clause: null, message: '没有这次联合巡察' },
  REPORT_UNKNOWN: { clause: null, message: '没有这份报告' },
  REPORT_STEP_NOT_ALLOWED: { clause: 'W-2.1', message: '该报告现在不能由您办理这一步' },
  NOT_A_MONTH: { clause: null, message: '月份无效' },
  MONTH_IN_FUTURE: { clause: null, message: '不能为尚未开始的月份生成通报' },
  SIGN_IN_FAILED: { clause: null, message: '账号或密码不正确' },
  LOCKED_OUT: { clause: null, message: '连续失败次数过多,请稍后再试' },
  LINK_SPENT: { clause: null, message: '链接已使用或已过期' },
  PASSWORD_TOO_SHORT: { clause: null, message: '密码至少12位' },
  PASSWORD_TOO_SIMPLE: { clause: null, message: '密码须含大写字母、小写字母、数字、符号中的三类' },
  PASSWORD_HAS_LOGIN: { clause: null, message: '密码不能包含账号' },
  UNIT_OUTSIDE_JURISDICTION: {
    clause: 'L-1.1',
    message: '属地管理:联系单位须是本局的机构,市局还可以是所辖区县的机构',
  },
  UNIT_NOT_CITY_STATION: { clause: 'L-1.3', message: '市局主要负责同志联系市本级救助管理机构' },
  UNIT_NOT_COUNTY_STATION: { clause: 'L-1.4', message: '市局分管负责同志联系县级救助管理机构' },
  UNIT_NOT_COUNTY_STATION_OR_CARE: {
    clause: 'L-1.5',
    message: '市局业务科室负责同志联系县级救助管理机构或站外托养机构',
  },
  UNIT_NOT_OWN_STATION: { clause: 'L-1.6', message: '县局主要负责同志联系县本级救助管理机构' },
  UNIT_NOT_HOSPITAL_OR_CARE: {
    clause: 'L-1.7',
    message: '县局分管负责同志和业务科室负责同志联系定点医疗机构或站外托养机构',
  },
  UNIT_UNDECIDED: { clause: 'L-1.8', message: '本区没有救助管理机构,通知未列明联系单位,须先由市局明确' },
  UNIT_NOT_IN_OPERATION: { clause: 'L-1.2', message: '起始日该机构尚未启用或已停用' },
  DAY_OUTSIDE_POSITION: { clause: null, message: '日期不在该职务存续期内' },
  ASSIGNMENT_UNKNOWN: { clause: null, message: '没有这项联系安排' },
  ASSIGNMENT_OVERLAPS: { clause: 'L-1.2', message: '该职务在这段时间已安排联系这个单位' },
  END_BEFORE_START: { clause: null, message: '截止日期不能早于起始日期' },
  ALREADY_ENDED: { clause: null, message: '在这一天或更早已经结束' },
  HANDOVER_BEFORE_START: { clause: null, message: '交接日期须晚于原安排的起始日期' },
  HANDOVER_LEAVES_GAP: { clause: 'L-1.2', message: '原安排早已结束,交接会留下无人联系的日子' },
  HANDOVER_CHANGES_NOTHING: { clause: null, message: '交接须换职务或换联系单位' },
  PRINCIPAL_EXISTS: { clause: 'L-3.1', message: '主要负责同志只有一位,已有这个职务' },
  POST_HELD: { clause: null, message: '该职务届时还有人任职,请先办理离任' },
  POST_ASSIGNED: { clause: 'L-1.2', message: '该职务届时还有联系单位,请先交接或终止安排' },
  OFFICE_TAKEN: { clause: null, message: '该职务在这段时间已有人任职,请先办理离任' },
  OFFICE_VACANT: { clause: null, message: '该职务在这一天没有人任职' },
  NAME_MISSING: { clause: null, message: '请填写姓名' },
  NAME_TOO_LONG: { clause: null, message: '姓名过长' },
  NOTHING_TO_DECIDE: { clause: 'L-1.8', message: '通知已列明本局的联系单位,无须市局明确' },
  QUESTION_OPEN: { clause: 'L-1.8', message: '已报市局,等待明确' },
  QUESTION_UNKNOWN: { clause: null, message: '没有这项待明确事项' },
  QUESTION_ANSWERED: { clause: 'L-1.8', message: '该事项市局已经明确' },
  QUESTION_MISSING: { clause: null, message: '请写明要市局明确什么' },
  QUESTION_TOO_LONG: { clause: null, message: '文字须在500字以内' },
  DOCUMENT_TOO_LONG: { clause: null, message: '文号过长' },
  DECIDED_IN_FUTURE: { clause: null, message: '明确日期不能晚于今天' },
  DECIDED_BEFORE_ASKED: { clause: null, message: '明确日期不能早于报请日期' },
  LOGIN_INVALID: { clause: null, message: '账号须为3至40位小写字母、数字、点、横线,以字母或数字开头' },
  LOGIN_TAKEN: { clause: null, message: '账号已被使用' },
  ROLES_MISSING: { clause: null, message: '至少选择一种角色' },
  BINDING_MISSING: { clause: null, message: '该角色须绑定职务、机构或监督员' },
  INSTITUTION_UNKNOWN: { clause: null, message: '没有这个机构' },
  ACCOUNT_UNKNOWN: { clause: null, message: '没有这个用户' },
  ACCOUNT_DISABLED: { clause: null, message: '该用户已停用' },
  OWN_ACCOUNT: { clause: null, message: '不能更改自己的账号,请由另一位系统管理员办理' },
  INSTITUTION_NAME_TOO_LONG: { clause: null, message: '名称过长' },
  INSTITUTION_NAME_TAKEN: { clause: null, message: '同名机构正在运行' },
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
