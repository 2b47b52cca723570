import type { SubjectKind } from '../engine/duty';
import type { OrganisationType } from '../engine/facts';
import { KEPT_HERE_FROM } from './huangshan-2019-7.events';
import type { RuleScope, RuleVersion } from './rule';

const inForce = {
  version: 1,
  sourceDocument: '黄民救〔2019〕7号',
  strength: 'MUST',
  effectiveFrom: '2019-07-01',
  effectiveTo: null,
  minActiveShare: 50,
  dueSoonDays: 7,
  graceDays: 0,
  reminders: [-14, -7, -1],
  exemption: null,
  pendingConfig: null,
  params: {},
} satisfies Partial<RuleVersion>;

const all = (subjectKind: SubjectKind, organisationTypes: OrganisationType[] | null = null): RuleScope => ({
  subjectKind,
  tenantLevels: ['CITY', 'COUNTY'],
  tenantCodes: null,
  hasOwnStation: null,
  positionKinds: null,
  organisationTypes,
});

/** 社会监督: the panel (S-1.1, S-1.4), its meetings (S-3.6), briefings (S-2.4a) and inspections (S-2.2c). */
export const SUPERVISION_RULES: readonly RuleVersion[] = [
  {
    ...inForce,
    code: 'S-1.1',
    title: '建立监督专班',
    clause: '三(二)1',
    quote:
      '市及区县民政部门应采取建立第三方监督委员会或特邀监督员制度等形式,邀请各类相关人士参与到日常救助管理工作督查中来',
    scope: all('TENANT'),
    trigger: { kind: 'STANDING', predicate: 'size(panels) >= 1', graceDays: 30 },
    evidence: null,
  },
  {
    ...inForce,
    code: 'S-1.4',
    title: '专班组长副组长',
    clause: '三(二)1',
    quote: '设1名组长,1名副组长',
    scope: all('PANEL'),
    trigger: {
      kind: 'STANDING',
      predicate:
        'size(members.filter(member, member.role == "HEAD")) == 1 && size(members.filter(member, member.role == "DEPUTY_HEAD")) == 1',
      graceDays: 30,
    },
    evidence: null,
  },
  {
    ...inForce,
    code: 'S-2.2c',
    title: '托养专项检查',
    clause: '三(二)2(2)',
    quote: '站外托养协议生效后,每年应组织第三方监督专班不少于年中和年末两次专项检查',
    scope: all('AGREEMENT'),
    trigger: {
      kind: 'SLOTS',
      // The notice names no days for 年中 and 年末 (A19).
      slots: [
        { key: 'MID_YEAR', from: '06-01', to: '07-31', count: 1 },
        { key: 'YEAR_END', from: '11-01', to: '12-31', count: 1 },
      ],
    },
    evidence: {
      kind: 'INSPECTION',
      where: [
        {
          code: 'NO_PANEL_MEMBER',
          when: 'members.exists(member, member.name in participants)',
          messageKey: 'inspection.noPanelMember',
        },
        {
          // 应回避 (S-2.1c)
          code: 'RECUSAL',
          when: 'members.exists(member, member.name in participants && member.employer != institution)',
          messageKey: 'inspection.recusal',
        },
      ],
    },
  },
  {
    ...inForce,
    code: 'S-2.4a',
    title: '月度通报',
    clause: '三(二)2(4)',
    quote: '民政部门应要求救助管理机构至少每月一次向第三方监督专班通报站内滞留受助人员人数和寻亲工作基本情况',
    scope: all('ORGANISATION', ['RELIEF_STATION', 'MINORS_PROTECTION_CENTRE']),
    trigger: { kind: 'PERIODIC', every: 'month', count: 1 },
    evidence: { kind: 'BRIEFING', where: [] },
    reminders: [-7, -3, -1],
  },
  {
    ...inForce,
    code: 'S-3.5',
    title: '指定专人联系',
    clause: '三(二)3',
    quote: '指定专人与第三方监督成员保持日常联系',
    scope: all('PANEL'),
    trigger: { kind: 'STANDING', predicate: 'size(officers) >= 1', graceDays: 30 },
    evidence: null,
    effectiveFrom: KEPT_HERE_FROM,
  },
  {
    ...inForce,
    code: 'S-3.6',
    title: '监督成员会议',
    clause: '三(二)3',
    quote: '至少每半年组织召开一次第三方监督成员会议',
    scope: all('PANEL'),
    trigger: { kind: 'PERIODIC', every: 'halfYear', count: 1 },
    evidence: { kind: 'MEETING', where: [] },
  },
];
