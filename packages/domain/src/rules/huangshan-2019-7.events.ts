import type { RuleScope, RuleTrigger, RuleVersion } from './rule';

/** What the notice asks about one kind of happening: by when, and what must have been done about it. */
interface Asked extends Pick<RuleVersion, 'code' | 'title' | 'clause' | 'quote'> {
  on: string;
  within: Extract<RuleTrigger, { kind: 'EVENT' }>['within'];
  /** The act that answers it. */
  act: string;
  /** Who owes it: the institution or panel the event is about, or its bureau. */
  holder: 'SUBJECT' | 'BUREAU';
  /** The reading in clauses.md that the number is a setting of: the notice itself names none. */
  setting: string;
}

const scope: RuleScope = {
  subjectKind: 'EVENT',
  tenantLevels: ['CITY', 'COUNTY'],
  ...{ tenantCodes: null, hasOwnStation: null, positionKinds: null, organisationTypes: null },
};

function asked({ on, within, act, holder, setting, ...words }: Asked): RuleVersion {
  return {
    ...words,
    ...{ version: 1, sourceDocument: '黄民救〔2019〕7号', strength: 'MUST', scope },
    ...{ effectiveFrom: '2019-07-01', effectiveTo: null, minActiveShare: 0, dueSoonDays: 2, graceDays: 0 },
    trigger: { kind: 'EVENT', on, within },
    evidence: {
      kind: 'RESPONSE',
      where: [{ code: 'OTHER_ACT', when: `act == "${act}"`, messageKey: 'response.otherAct' }],
    },
    ...{ reminders: [-1, 1], exemption: null, pendingConfig: null },
    params: { holder, setting },
  };
}

const workingDays = (n: number) => ({ n, unit: 'workingDays' }) as const;

/** 三(二): what is owed because something happened. A number of days that the notice does not name is a setting. */
export const EVENT_RULES: readonly RuleVersion[] = [
  asked({
    ...{ code: 'S-2.5b-1', title: '受理监督意见', clause: '三(二)2(5)', setting: 'A25' },
    quote: '民政部门对其反馈的意见、提供的参考、指出的问题应及时指导救助管理机构研究和改进,并给予回应',
    ...{ on: 'OPINION_SUBMITTED', within: workingDays(3), act: 'ACCEPT', holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.6b', title: '研究处理监督意见', clause: '三(二)2(6)', setting: 'A25' },
    quote: '救助管理机构应收集、记录第三方监督成员提出的意见和建议,及时反馈处理意见和改进救助管理工作的措施',
    ...{ on: 'OPINION_ROUND', within: workingDays(10), act: 'HANDLE', holder: 'SUBJECT' },
  }),
  asked({
    ...{ code: 'S-2.5b', title: '回应监督意见', clause: '三(二)2(5)', setting: 'A25' },
    quote: '民政部门对其反馈的意见、提供的参考、指出的问题应及时指导救助管理机构研究和改进,并给予回应',
    ...{ on: 'OPINION_ROUND', within: workingDays(15), act: 'REPLY', holder: 'BUREAU' },
  }),
];
