import type { RefusalText } from '../refusal-text';

/** 站外托养 (S-2.1c, S-2.2, L-2.6). */
export const CARE_REFUSALS = {
  CARE_UNKNOWN: { clause: null, message: '没有这项托养' },
  CARE_STATION_UNKNOWN: { clause: 'S-2.2', message: '请选择本局的救助管理机构' },
  CARE_INSTITUTION_UNKNOWN: { clause: 'S-2.2', message: '请选择本局登记的站外托养机构' },
  CARE_APPLIED_BEFORE: { clause: 'S-2.2', message: '这家站与这家机构已有未办结的申请或有效协议' },
  PERSONS_MISSING: { clause: 'S-2.2', message: '请填写拟托养人数' },
  CARE_STEP_NOT_ALLOWED: { clause: 'S-2.2', message: '这项托养现在不能由您办理这一步' },
  FOUR_STEPS_MISSING: {
    clause: 'S-2.2',
    message: '同意之前须依次完成共同研究、专项评估、实地检查、形成意见',
  },
  CARE_DAY_BEFORE_LAST_STEP: { clause: 'S-2.2', message: '日期不能早于上一步' },
  CARE_DOCUMENT_MISSING: { clause: 'S-2.2', message: '请填写文书编号和名称' },
  VIEW_MISSING: { clause: 'S-2.2', message: '请选择专班的意见' },
  CONSENT_AGAINST_ADVICE: { clause: 'S-2.2', message: '专班意见为不同意,仍要同意的请写明理由' },
  AGREEMENT_NUMBER_MISSING: { clause: 'S-2.2', message: '请填写协议编号' },
  AGREEMENT_BEFORE_CONSENT: { clause: 'S-2.2', message: '协议不能早于民政部门同意之日生效' },
  MEMBER_WORKS_THERE: {
    clause: 'S-2.1',
    message: '在任监督员是受托机构负责人或工作人员,应先回避、办理解聘后再签订协议',
  },
  CASE_CODE_INVALID: { clause: null, message: '请用个案编号,不写姓名:4到24位大写字母、数字或短横线' },
  CASE_PLACED: { clause: 'S-2.2', message: '该个案已在托养中' },
  PLACEMENT_UNKNOWN: { clause: null, message: '没有这个托养个案' },
  PLACEMENT_ENDED: { clause: null, message: '该个案已离开托养' },
  NOT_IN_FORCE: { clause: 'S-2.2', message: '协议生效期内才能安排托养' },
  PERSONS_STILL_PLACED: { clause: 'S-2.2', message: '终止之前须逐人妥善安置' },
} as const satisfies Record<string, RefusalText>;
