import type { PositionKind, TenantLevel } from '../engine/facts';
import type { RuleScope, RuleVersion } from './rule';

const inForce = {
  version: 1,
  sourceDocument: '黄民救〔2019〕7号',
  effectiveFrom: '2019-07-01',
  effectiveTo: null,
  minActiveShare: 50,
  dueSoonDays: 7,
  graceDays: 0,
  params: {},
} as const;

const positions = (kinds: PositionKind[], level: TenantLevel | null): RuleScope => ({
  subjectKind: 'POSITION',
  // 市及区县民政部门: the province stands above the notice.
  tenantLevels: level ? [level] : ['CITY', 'COUNTY'],
  tenantCodes: null,
  // Districts without a station of their own owe no L-1.x (L-1.8, A2).
  hasOwnStation: level === 'COUNTY' ? true : null,
  positionKinds: kinds,
  organisationTypes: null,
});

const contact = {
  ...inForce,
  clause: '三(一)3(1)',
  strength: 'MUST_IN_PRINCIPLE',
  evidence: {
    kind: 'CONTACT',
    where: [
      { code: 'BY_PROXY', when: '!byProxy', messageKey: 'contact.byProxy' },
      {
        code: 'METHOD_NOT_COUNTED',
        when: 'methods.exists(method, !(method in params.uncountedMethods))',
        messageKey: 'contact.methodNotCounted',
      },
      {
        code: 'UNIT_NOT_ASSIGNED',
        when: 'organisation in assignedUnits',
        messageKey: 'contact.unitNotAssigned',
      },
    ],
  },
  reminders: [-14, -7, -1],
  exemption: { reasonCodes: ['VACANCY', 'LONG_LEAVE', 'EMERGENCY', 'REORGANISATION'] },
  pendingConfig: 'NO_OWN_STATION',
  params: { uncountedMethods: ['PHONE', 'VIDEO'] },
} satisfies Partial<RuleVersion>;

const assignment = {
  ...inForce,
  clause: '三(一)1',
  strength: 'MUST',
  evidence: null,
  reminders: [0, -7],
  exemption: null,
  pendingConfig: null,
} satisfies Partial<RuleVersion>;

/** 领导定点联系: how often (L-3.1 to L-3.3) and whom (L-1.3 to L-1.7). */
export const LIAISON_RULES: readonly RuleVersion[] = [
  {
    ...assignment,
    code: 'L-1.3',
    title: '市主要领导联系点',
    quote: '市级民政部门主要负责同志联系指导市本级救助管理机构',
    scope: positions(['PRINCIPAL_LEADER'], 'CITY'),
    trigger: {
      kind: 'STANDING',
      predicate: 'units.exists(unit, unit.own && unit.type == "RELIEF_STATION")',
      graceDays: 30,
    },
  },
  {
    ...assignment,
    code: 'L-1.4',
    title: '市分管领导联系点',
    quote: '分管负责同志联系1个县级救助管理机构',
    scope: positions(['DEPUTY_IN_CHARGE'], 'CITY'),
    trigger: {
      kind: 'STANDING',
      predicate: 'size(units.filter(unit, unit.level == "COUNTY" && unit.type == "RELIEF_STATION")) == 1',
      graceDays: 30,
    },
  },
  {
    ...assignment,
    code: 'L-1.5',
    title: '市业务科室联系点',
    quote: '业务科室负责同志联系1个县级救助管理机构或1个站外托养机构',
    scope: positions(['SECTION_HEAD'], 'CITY'),
    trigger: {
      kind: 'STANDING',
      // 县级 goes with the station only; the care institution may be of any level (A4).
      predicate:
        'size(units.filter(unit, unit.type == "ENTRUSTED_CARE_INSTITUTION" || (unit.level == "COUNTY" && unit.type == "RELIEF_STATION"))) == 1',
      graceDays: 30,
    },
  },
  {
    ...assignment,
    code: 'L-1.6',
    title: '县主要领导联系点',
    quote: '歙县、休宁县、黟县、祁门县民政部门主要负责同志联系指导县本级救助管理机构',
    scope: positions(['PRINCIPAL_LEADER'], 'COUNTY'),
    trigger: {
      kind: 'STANDING',
      predicate: 'units.exists(unit, unit.own && unit.type == "RELIEF_STATION")',
      graceDays: 30,
    },
  },
  {
    ...assignment,
    code: 'L-1.7',
    title: '县分管和科室联系点',
    quote: '分管负责同志和业务科室负责同志分别联系1个定点医疗机构和1个站外托养机构',
    scope: positions(['DEPUTY_IN_CHARGE', 'SECTION_HEAD'], 'COUNTY'),
    trigger: {
      kind: 'STANDING',
      // 分别 is read "respectively" (A5).
      predicate:
        'position == "DEPUTY_IN_CHARGE" ? units.exists(unit, unit.own && unit.type == "DESIGNATED_HOSPITAL") : units.exists(unit, unit.own && unit.type == "ENTRUSTED_CARE_INSTITUTION")',
      graceDays: 30,
    },
  },
  {
    ...contact,
    code: 'L-3.1',
    title: '主要领导半年联系',
    quote: '原则上,市及区县民政部门主要领导每半年联系不少于1次',
    scope: positions(['PRINCIPAL_LEADER'], null),
    trigger: { kind: 'PERIODIC', every: 'halfYear', count: 1 },
  },
  {
    ...contact,
    code: 'L-3.2',
    title: '分管领导季度联系',
    quote: '分管领导每季度联系不少于1次',
    scope: positions(['DEPUTY_IN_CHARGE'], null),
    trigger: { kind: 'PERIODIC', every: 'quarter', count: 1 },
  },
  {
    ...contact,
    code: 'L-3.3',
    title: '业务科室每月联系',
    quote: '业务科室负责同志每月联系不少于1次',
    scope: positions(['SECTION_HEAD'], null),
    trigger: { kind: 'PERIODIC', every: 'month', count: 1 },
    reminders: [-7, -3, -1],
  },
];
