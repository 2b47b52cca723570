import type { RefusalText } from '../refusal-text';

/** 未成年人 (S-2.3). */
export const MINOR_REFUSALS = {
  MINOR_UNKNOWN: { clause: null, message: '没有这个未成年人个案' },
  MINOR_CASE_OPEN: { clause: 'S-2.3', message: '该个案编号已有未结束的个案' },
  MINOR_PLACE_UNKNOWN: { clause: 'S-2.3', message: '请选择接收未成年人的救助管理机构或未成年人救助保护中心' },
  MINOR_STEP_NOT_ALLOWED: { clause: 'S-2.3', message: '这个个案现在不能由您办理这一步' },
  MINOR_DAY_BEFORE_LAST_STEP: { clause: 'S-2.3', message: '日期不能早于上一步' },
  MINOR_DOCUMENT_MISSING: { clause: 'S-2.3', message: '请填写文书编号和名称' },
  WITNESSES_MISSING: {
    clause: 'S-2.3',
    message: '审核查验和见证交接都须至少两名在任、在场、无须回避的第三方监督成员',
  },
  NOTES_MISSING: { clause: 'S-2.3', message: '第三方监督还没有监督记录,不能结束个案' },
  RECEIVER_MISSING: { clause: 'S-2.3', message: '请填写接领人或接收单位' },
  RECEIVER_NUMBER_INVALID: { clause: 'S-2.3', message: '身份证件号不正确' },
  RECEIVER_DOCUMENTS_MISSING: { clause: 'S-2.3', message: '接领资料不齐,不能通过查验' },
  ASSESSMENT_MISSING: {
    clause: 'S-2.3',
    message: '监护侵害个案交还监护人前,须经民政部门评估其已恢复监护能力(未成年人保护法第九十三条)',
  },
  CAPABLE_MISSING: { clause: 'S-2.3', message: '请选择评估结论' },
  GRANT_UNKNOWN: { clause: null, message: '没有这项查看申请' },
  GRANT_ASKED: { clause: null, message: '已有未到期的查看申请' },
  GRANT_NOT_NEEDED: { clause: null, message: '您办理这个个案,不必申请查看' },
  GRANT_DECIDED: { clause: null, message: '该申请已办结' },
  GRANT_OWN: { clause: null, message: '不能批准自己的申请' },
  FILE_CLOSED: { clause: null, message: '查看未成年人档案须说明理由并经批准,批准到期须重新申请' },
} as const satisfies Record<string, RefusalText>;
