import type { RuleScope, RuleTrigger, RuleVersion } from './rule';

/** What the notice asks about one kind of happening: by when, and what must have been done about it. */
interface Asked
  extends Pick<RuleVersion, 'code' | 'title' | 'clause' | 'quote'>,
    Partial<Pick<RuleVersion, 'strength' | 'effectiveFrom' | 'dueSoonDays' | 'sourceDocument'>> {
  on: string;
  reminders?: readonly number[];
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

function asked({ on, within, acts, holder, setting, reminders = [-1, 1], ...words }: Asked): RuleVersion {
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
    ...{ reminders: [...reminders], exemption: null, pendingConfig: null },
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

/** What upstream documents ask of a station, as digests of them say it: 待核 (upstream.md 2.3, D1, D2, D6, D7). */
const TRACING_DEADLINES: readonly (Omit<Asked, 'on' | 'holder' | 'clause' | 'setting'> & { on?: string })[] =
  [
    {
      ...{
        code: 'S-2.4c-D1',
        title: '24小时内发布寻亲公告',
        sourceDocument: '民发〔2015〕158号',
      },
      quote: '快速查询未能确认身份的,24小时内发布寻亲公告',
      ...{ within: { n: 1, unit: 'days' }, acts: ['POSTED'] },
    },
    {
      ...{ code: 'S-2.4c-D2', title: '报请采血比对', sourceDocument: '民发〔2015〕158号' },
      quote: '入站后7个工作日内报请公安机关采集DNA比对',
      ...{ within: workingDays(7), acts: ['DNA'] },
    },
    {
      ...{ code: 'S-2.4c-D6', title: '报请落户安置', sourceDocument: '民发〔2015〕158号' },
      quote: '滞留超过3个月仍无法查明身份的,报请当地人民政府安置',
      ...{ within: { n: 3, unit: 'months' }, acts: ['SETTLE'], reminders: [-14, -3, 1] },
    },
    {
      ...{ code: 'S-2.4c-D7', title: '更新寻亲公告', sourceDocument: '民发〔2020〕14号' },
      quote: '滞留超过1个月的,更新完善寻亲公告',
      ...{ on: 'TRACING_MONTH', within: workingDays(10), acts: ['REFRESH'] },
    },
  ];

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
    ...{ code: 'S-2.4c', title: '核查寻亲公告', clause: '三(二)2(4)', setting: 'A23' },
    quote: '邀请第三方监督专班核查所有无法查明身份的受助人员在全国救助寻亲网、今日头条等发布寻亲公告情况',
    ...{ on: 'BRIEFED', within: workingDays(10), acts: ['ALL_VERIFIED'], holder: 'BUREAU' },
  }),
  asked({
    ...{ code: 'S-2.4d', title: '核查打拐儿童公告', clause: '三(二)2(4)', setting: 'A24' },
    quote:
      '核查社会福利机构或救助管理机构接收的查找不到生父母的打拐解救儿童在全国打拐解救儿童寻亲公告平台发布儿童寻亲公告情况',
    ...{ on: 'TRACING_RESCUED_CHILD', within: { n: 30, unit: 'days' }, acts: ['VERIFIED'], holder: 'BUREAU' },
  }),
  ...TRACING_DEADLINES.map((deadline) =>
    asked({
      ...{ on: 'TRACING_UNIDENTIFIED', holder: 'SUBJECT', clause: '待核', setting: 'A22' },
      ...{ effectiveFrom: KEPT_HERE_FROM, ...deadline },
    }),
  ),
  asked({
    ...{ code: 'S-3.3', title: '培训监督员', clause: '三(二)3', setting: 'A27' },
    quote: '民政部门负责对第三方监督成员开展救助管理政策及相关知识的培训,指导其开展社会监督工作',
    ...{ on: 'SUPERVISOR_APPOINTED', within: { n: 60, unit: 'days' }, acts: ['TRAINED'], holder: 'BUREAU' },
    ...{ effectiveFrom: KEPT_HERE_FROM, reminders: [-14, -3, 1] },
  }),
  asked({
    ...{ code: 'S-3.7', title: '续聘或到期解聘', clause: '三(二)3', strength: 'GENERAL', setting: 'A26' },
    quote:
      '第三方监督员任期一般为一年,任期内因自身原因不适宜担任第三方监督成员的,可以辞任。任期满后不再续聘的,视为自动解聘',
    ...{ on: 'TERM_ENDING', within: { n: 60, unit: 'days' }, acts: ['RENEW', 'LAPSE'], holder: 'SUBJECT' },
    ...{ effectiveFrom: KEPT_HERE_FROM, reminders: [-60, -30, -7], dueSoonDays: 30 },
  }),
];
