import type { RefusalText } from '../refusal-text';

/** 社会监督: panels and the people on them (S-1, S-2.1, S-3). */
export const PANEL_REFUSALS = {
  SUPERVISOR_UNKNOWN: { clause: null, message: '没有这位监督员' },
  SUPERVISOR_NOT_SERVING: { clause: 'S-3.9', message: '该监督员当日不在任期内' },
  SUPERVISOR_RECUSED: { clause: 'S-2.1c', message: '该监督员与该机构有任职、亲属或供应关系,应当回避' },
  TOO_FEW_SUPERVISORS: { clause: 'S-2.3d', message: '参加的第三方监督成员人数不够(同一人只计一次)' },
  PANEL_UNKNOWN: { clause: null, message: '没有这个监督专班' },
  PANEL_NOT_IN_BEING: { clause: null, message: '任期须在专班存续期内' },
  FORM_NOT_NAMED: { clause: 'S-1.1', message: '其他形式请写明名称' },
  FORMATION_MISSING: { clause: 'S-1.5', message: '请选择组建程序,至少一步' },
  TERM_OUT_OF_RANGE: { clause: 'S-3.7', message: '任期须为6至60个月' },
  TERM_REASON_MISSING: { clause: 'S-3.7', message: '任期一般为一年,其他期限请写明理由' },
  UNDERTAKING_MISSING: { clause: 'S-3.10', message: '聘任前须签署承诺书,请填写签署日期' },
  UNDERTAKING_TOO_LATE: { clause: 'S-3.10', message: '承诺书须在任期第一天之前签署' },
  ALREADY_SERVING: { clause: 'S-3.7', message: '此人在这段时间已在任期内' },
  HEAD_TAKEN: { clause: 'S-1.4', message: '这段时间已有组长,组长只设1名' },
  DEPUTY_HEAD_TAKEN: { clause: 'S-1.4', message: '这段时间已有副组长,副组长只设1名' },
  SUPERVISED_EMPLOYER: { clause: 'S-3.2', message: '被监督机构的工作人员不能担任监督员' },
  TIE_DECLARED: { clause: 'S-2.1c', message: '这一关系已经申报' },
  TIE_UNKNOWN: { clause: null, message: '没有这项申报' },
  NOTHING_TO_OVERRIDE: { clause: 'S-2.1c', message: '此人与该机构没有须回避的关系' },
  EMPLOYER_NEVER_OVERRIDDEN: { clause: 'S-2.1c', message: '在该机构任职的应当回避,不能例外' },
  OVERRIDE_UNKNOWN: { clause: null, message: '没有这项例外申请' },
  OVERRIDE_DECIDED: { clause: 'S-2.1c', message: '该例外已批准或已撤回' },
  OVERRIDE_NEEDS_SECOND: { clause: 'S-2.1c', message: '例外须由另一人批准' },
  OFFICER_NAMED_LATER: { clause: 'S-3.5', message: '起始日期须晚于现任联络员的起始日期' },
} as const satisfies Record<string, RefusalText>;
