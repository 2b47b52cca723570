import type { RuleScope, RuleTrigger, RuleVersion } from './rule';

/** What the notice asks about one kind of happening: by when, and what must have been done about it. */
interface Asked
  extends Pick<RuleVersion, 'code' | 'title' | 'clause' | 'quote'>,
    Partial<Pick<RuleVersion, 'strength' | 'effectiveFrom' | 'reminders' | 'dueSoonDays'>> {
  on: string;
  within: Extract<RuleTrigger, { kind: 'EVENT' }>['within'];
  /** The acts any of which answers it. */
  acts: readonly string[];
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

function asked({ on, within, acts, holder, setting, ...words }: Asked): RuleVersion {
  return {
    ...{ version: 1, sourceDocument: '黄民救〔2019〕7号', strength: 'MUST', scope },
    ...{ effectiveFrom: '2019-07-01', effectiveTo: null, minActiveShare: 0, dueSoonDays: 2, graceDays: 0 },
    trigger: { kind: 'EVENT', on, within },
    evidence: {
      kind: 'RESPONSE',
      where: [
        {
          code: 'OTHER_ACT',
          when: acts.map((act) => `act == "${act}"`).join(' || '),
          messageKey: 'response.otherAct',
        },
      ],
    },
    ...{ reminders: [-1, 1], exemption: null, pendingConfig: null },
    params: { holder, setting },
    ...words,
  };
}

const workingDays = (n: number) => ({ n, unit: 'workingDays' }) as const;

/**
 * What rests on facts that an imported book also holds: asked from here on, since a day of effect is for the
 * administrator to say (G-0.3) and the books of the years before were kept without it.
 */
export const KEPT_HERE_FROM = '2026-07-01';

/** 三(二): what is owed because something happened. A number of days that the notice does not name is a setting. */
export const EVENT_RULES: readonly RuleVersion[] = [
  asked({
    ...{ code: 'S-2.5b-1', title: '受理监督意见', clause: '三(二)2(5)', setting: 'A25' },
    quote: '民政部门对其反馈的意见、提供的参考、指出的问题应及时指导救助管理机构研究和改进,并给予回应',
    ...{ on: 'OPINION_SUBMITTED', within: workingDays(3), acts: ['ACCEPT'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.6b', title: '研究处理监督意见', clause: '三(二)2(6)', setting: 'A25' },
    quote: '救助管理机构应收集、记录第三方监督成员提出的意见和建议,及时反馈处理意见和改进救助管理工作的措施',
    ...{ on: 'OPINION_ROUND', within: workingDays(10), acts: ['HANDLE'], holder: 'SUBJECT' },
  }),
  asked({
    ...{ code: 'S-2.5b', title: '回应监督意见', clause: '三(二)2(5)', setting: 'A25' },
    quote: '民政部门对其反馈的意见、提供的参考、指出的问题应及时指导救助管理机构研究和改进,并给予回应',
    ...{ on: 'OPINION_ROUND', within: workingDays(15), acts: ['REPLY'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.2a', title: '会同专班研究托养', clause: '三(二)2(2)', setting: 'A18' },
    quote:
      '民政部门同意救助管理机构开展站外托养工作的,应邀请并会同第三方监督专班共同研究、专项评估、实地检查、形成意见',
    ...{ on: 'CARE_APPLIED', within: workingDays(20), acts: ['STUDY'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.2b', title: '托养四步意见', clause: '三(二)2(2)', setting: 'A18' },
    quote:
      '民政部门同意救助管理机构开展站外托养工作的,应邀请并会同第三方监督专班共同研究、专项评估、实地检查、形成意见',
    ...{ on: 'CARE_APPLIED', within: workingDays(60), acts: ['ADVISE'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.3a', title: '邀请专班协助未成年人', clause: '三(二)2(3)', setting: 'A21' },
    quote:
      '救助管理机构(含未成年人救助保护中心)接收各类未成年开展未成年人保护服务的,民政部门应邀请第三方监督专班协助救助管理机构按照一人一策的工作方式',
    ...{ on: 'MINOR_ADMITTED', within: workingDays(1), acts: ['INVITE'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.3b', title: '一人一策', clause: '三(二)2(3)', setting: 'A21' },
    quote: '按照一人一策的工作方式,确定救助保护方案',
    ...{ on: 'MINOR_ADMITTED', within: workingDays(3), acts: ['PLAN'], holder: 'SUBJECT' },
  }),
  asked({
    ...{ code: 'S-2.3c', title: '全程监督保护措施', clause: '三(二)2(3)', setting: 'A21' },
    quote: '全程监督有关救助和保护措施的实施,确保受助未成年人受助期间各项权益和身心健康',
    ...{ on: 'MINOR_PLANNED', within: workingDays(10), acts: ['NOTE'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.3d', title: '两人查验见证交接', clause: '三(二)2(3)', setting: 'A20' },
    quote:
      '在有关个人或单位依法来站接领或接收前,应至少安排两名第三方监督成员协助救助管理机构审核查验接领人资料,见证人员交接',
    // It is witnessed when it happens or not at all.
    ...{ on: 'MINOR_HANDED_OVER', within: { n: 0, unit: 'days' }, acts: ['WITNESSED'], holder: 'SUBJECT' },
    reminders: [],
  }),
  asked({
    ...{ code: 'S-3.7', title: '续聘或到期解聘', clause: '三(二)3', strength: 'GENERAL', setting: 'A26' },
    quote:
      '第三方监督员任期一般为一年,任期内因自身原因不适宜担任第三方监督成员的,可以辞任。任期满后不再续聘的,视为自动解聘',
    ...{ on: 'TERM_ENDING', within: { n: 60, unit: 'days' }, acts: ['RENEW', 'LAPSE'], holder: 'SUBJECT' },
    ...{ effectiveFrom: KEPT_HERE_FROM, reminders: [-60, -30, -7], dueSoonDays: 30 },
  }),
];
