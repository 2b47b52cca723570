import type { CivilDate } from '../calendar/civil-date';
import { workingDayCalendar } from '../calendar/working-days';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import type { RuleVersion } from '../rules/rule';
import { deriveDuties } from './derive';
import type { JudgedDuty } from './duty';
import type {
  BriefingEvidence,
  ContactEvidence,
  Evidence,
  InspectionEvidence,
  MeetingEvidence,
} from './evidence';
import type { TenantFacts } from './facts';
import { judgeDuties } from './judge';

// The small county the tests of the engine start from: everything in order since 2020.

const SINCE = { from: '2020-01-01', to: null } as const;

/** 歙县 with one position, one station, one hospital and one panel; `changes` replace whole lists. */
export function givenFacts(changes: Partial<TenantFacts> = {}): TenantFacts {
  const county = { tenantId: 'county', tenantLevel: 'COUNTY', ...SINCE } as const;
  return {
    tenant: { id: 'county', code: '341021', name: '歙县', level: 'COUNTY', hasOwnStation: true },
    organisations: [
      { id: 'station', type: 'RELIEF_STATION', name: '歙县救助管理站', ...county },
      { id: 'hospital', type: 'DESIGNATED_HOSPITAL', name: '歙县定点医院', ...county },
      { id: 'care', type: 'ENTRUSTED_CARE_INSTITUTION', name: '歙县安养中心', ...county },
    ],
    positions: [{ id: 'deputy', kind: 'DEPUTY_IN_CHARGE', ...SINCE }],
    incumbencies: [{ positionId: 'deputy', personName: '方若水', ...SINCE }],
    assignments: [{ id: 'assigned', positionId: 'deputy', organisationId: 'hospital', ...SINCE }],
    panels: [{ id: 'panel', name: '专班', form: 'COMMITTEE', ...SINCE }],
    supervisors: [
      { id: 's1', panelId: 'panel', name: '胡建国', role: 'HEAD', employer: '县医院', ...SINCE },
      { id: 's2', panelId: 'panel', name: '江志远', role: 'DEPUTY_HEAD', employer: '律师事务所', ...SINCE },
    ],
    agreements: [],
    events: [],
    panelOfficers: [],
    exemptions: [],
    notApplicable: [],
    ...changes,
  };
}

/** A rule of the notice, changed as the test needs it. */
export function givenRule(code: string, changes: Partial<RuleVersion> = {}): RuleVersion {
  const rule = HUANGSHAN_2019_7_RULES.find((candidate) => candidate.code === code);
  if (!rule) throw new RangeError(`No rule ${code}`);
  return { ...rule, ...changes };
}

/** A visit of the deputy to the hospital, entered the same day. */
export function givenContact(on: CivilDate, changes: Partial<ContactEvidence> = {}): ContactEvidence {
  return {
    ...{ kind: 'CONTACT', id: `contact ${on}`, on, recordedOn: on, voidedOn: null },
    ...{ positionId: 'deputy', organisationId: 'hospital', methods: ['FIELD_VISIT'], byProxy: false },
    ...changes,
  };
}

export function givenMeeting(on: CivilDate): MeetingEvidence {
  return {
    kind: 'MEETING',
    id: `meeting ${on}`,
    on,
    recordedOn: on,
    voidedOn: null,
    panelId: 'panel',
    attendees: [],
  };
}

export function givenInspection(on: CivilDate, participants: string[]): InspectionEvidence {
  const about = { organisationId: 'care', participants };
  return { kind: 'INSPECTION', id: `inspection ${on}`, on, recordedOn: on, voidedOn: null, ...about };
}

export function givenBriefing(on: CivilDate): BriefingEvidence {
  const about = { organisationId: 'station' };
  return { kind: 'BRIEFING', id: `briefing ${on}`, on, recordedOn: on, voidedOn: null, ...about };
}

export interface Situation {
  rules: readonly RuleVersion[];
  facts: TenantFacts;
  evidence?: readonly Evidence[];
  from?: CivilDate;
  to?: CivilDate;
  asOf?: CivilDate;
}

export const NO_HOLIDAYS = workingDayCalendar([]);

/** Derives and judges a year, 2025 unless said otherwise, as of the next January. */
export function judgeYear(situation: Situation): JudgedDuty[] {
  const { rules, facts, evidence = [] } = situation;
  const { from = '2025-01-01', to = '2025-12-31', asOf = '2026-01-31' } = situation;
  const owed = deriveDuties({ rules, facts, calendar: NO_HOLIDAYS, from, to });
  return judgeDuties({ owed, rules, facts, evidence, asOf });
}

/** `window status` of each duty, for comparing at a glance. */
export function inShort(duties: readonly JudgedDuty[]): string[] {
  return duties.map(({ windowKey, status }) => `${windowKey} ${status}`);
}
