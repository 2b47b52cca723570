import { describe, expect, it } from 'vitest';
import type { PanelPeople } from '../panel/recusal';
import { type BriefingInput, decideBriefing } from './briefing';
import { decideTracing, decideTracingStep, type TracingKnown, type TracingStepInput } from './decide-tracing';
import { isStranded, type OpenTracing, type TracingActor, tracingStepsAllowed } from './tracing';

const PLACE = { id: 'st', name: '歙县救助管理站', type: 'RELIEF_STATION' as const };
const WELFARE = { id: 'wf', name: '社会福利院', type: 'WELFARE_INSTITUTION' as const };
const station: TracingActor = {
  tenantId: 't',
  roles: ['STATION_STAFF'],
  organisationId: 'st',
  personId: null,
};
const clerk: TracingActor = { tenantId: 't', roles: ['CLERK'], organisationId: null, personId: null };
const panel: TracingActor = { tenantId: 't', roles: ['SUPERVISOR'], organisationId: null, personId: 'p-a' };
const open: OpenTracing = {
  ...{ tenantId: 't', organisationId: 'st', organisationType: 'RELIEF_STATION', state: 'OPEN' },
};
const people: PanelPeople = {
  terms: [
    {
      ...{ supervisorId: 'a', personId: 'p-a', panelId: 'p', name: 'a', role: 'MEMBER', employer: '' },
      ...{ from: '2026-01-01', to: '2026-12-31' },
    },
  ],
  ties: [],
  overrides: [],
};
const known: TracingKnown = {
  ...{ today: '2026-05-20', admittedOn: '2026-05-01', kind: 'UNIDENTIFIED', people, place: PLACE },
  posted: ['XUNQIN', 'TOUTIAO'],
};
const said: TracingStepInput = {
  ...{ step: 'POST', on: '2026-05-02', text: '说明', platform: 'XUNQIN' },
  ...{ url: 'https://xunqin.mca.gov.cn/notice/1', sha256: null, isComplete: true },
};
function codes(changes: Partial<TracingStepInput>, actor = station, more: Partial<TracingKnown> = {}) {
  const outcome = decideTracingStep({ ...said, ...changes }, open, actor, { ...known, ...more });
  return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : outcome.state;
}

describe('S-2.4c, S-2.4d: somebody whose family is looked for', () => {
  const input = {
    ...{ organisationId: 'st', caseCode: 'SX-0007', kind: 'UNIDENTIFIED' as const, sex: 'MALE' as const },
    ...{ age: 60, admittedOn: '2026-05-20' },
  };
  const enter = (changes: object, actor = station, isOpen = false) => {
    const outcome = decideTracing({ ...input, ...changes }, actor, [PLACE, WELFARE], isOpen, '2026-05-20');
    return Array.isArray(outcome) ? outcome.map(({ code }) => code) : 'ENTERED';
  };
  it('is entered by the station under a code; of a welfare institution by the bureau (A24)', () => {
    expect(enter({})).toBe('ENTERED');
    expect(enter({ organisationId: 'wf' })).toEqual(['TRACING_PLACE_UNKNOWN']);
    expect(enter({ organisationId: 'wf' }, clerk)).toBe('ENTERED');
    expect(enter({}, clerk)).toEqual(['TRACING_PLACE_UNKNOWN']);
    expect(enter({ caseCode: '无名氏' })).toEqual(['CASE_CODE_INVALID']);
    expect(enter({ age: 130 })).toEqual(['COUNT_INVALID']);
    expect(enter({}, station, true)).toEqual(['TRACING_CASE_OPEN']);
  });

  it('D4: is stranded after more than ten days (A22)', () => {
    expect([isStranded('2026-05-01', '2026-05-11'), isStranded('2026-05-01', '2026-05-12')]).toEqual([
      false,
      true,
    ]);
  });

  it('a notice has a platform, an address, and the hash of its picture where there is one', () => {
    expect(codes({})).toBe('OPEN');
    expect(codes({ platform: null })).toEqual(['PLATFORM_MISSING platform']);
    for (const url of [null, 'xunqin', 'javascript:alert(1)', 'https://a']) {
      expect(codes({ url })).toEqual(['URL_INVALID url']);
    }
    expect(codes({ sha256: 'abc' })).toEqual(['HASH_INVALID sha256']);
    expect(codes({ sha256: 'A'.repeat(64) })).toBe('OPEN');
    expect(codes({ on: '2026-04-30' })).toEqual(['DAY_BEFORE_LAST_STEP on']);
  });

  it('the panel verifies, and nobody finds complete what is not posted on both (A23)', () => {
    expect(codes({ step: 'VERIFY' }, panel)).toBe('OPEN');
    expect(codes({ step: 'VERIFY' }, panel, { posted: ['XUNQIN'] })).toEqual([
      'NOTICES_INCOMPLETE isComplete',
    ]);
    expect(codes({ step: 'VERIFY', isComplete: false, text: '' }, panel)).toEqual(['TEXT_MISSING text']);
    expect(codes({ step: 'VERIFY', isComplete: null }, panel)).toEqual(['VERDICT_MISSING isComplete']);
    expect(codes({ step: 'VERIFY' }, panel, { kind: 'RESCUED_CHILD' })).toEqual([
      'NOTICES_INCOMPLETE isComplete',
    ]);
    const bound = {
      ...people,
      ties: [{ personId: 'p-a', organisationId: 'st', kind: 'KIN' as const, from: '2026-01-01', to: null }],
    };
    expect(codes({ step: 'VERIFY' }, panel, { people: bound })).toEqual(['SUPERVISOR_RECUSED step']);
    expect(codes({ step: 'VERIFY' })).toEqual(['TRACING_STEP_NOT_ALLOWED step']);
    expect(codes({ step: 'POST' }, panel)).toEqual(['TRACING_STEP_NOT_ALLOWED step']);
  });

  it('nothing more is done once the family is found', () => {
    expect(codes({ step: 'FOUND' })).toBe('FOUND');
    expect(tracingStepsAllowed(station, { ...open, state: 'FOUND' })).toEqual([]);
    expect(tracingStepsAllowed({ ...station, tenantId: 'other' }, open)).toEqual([]);
  });
});

describe('S-2.4a, S-2.4b: the monthly briefing', () => {
  const input: BriefingInput = {
    ...{ organisationId: 'st', on: '2026-05-20', inStation: 5, stranded: 2, unidentified: 2, posted: 2 },
    text: null,
  };
  const brief = (changes: object) => {
    const outcome = decideBriefing({ ...input, ...changes }, ['st'], '2026-05-20');
    return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : 'SENT';
  };
  it('says how many; nought is a nil report', () => {
    expect(brief({})).toBe('SENT');
    expect(brief({ inStation: 0, stranded: 0, unidentified: 0, posted: 0 })).toBe('SENT');
    expect(brief({ stranded: 6 })).toEqual(['COUNTS_INCONSISTENT stranded']);
    expect(brief({ posted: 3 })).toEqual(['COUNTS_INCONSISTENT posted']);
    expect(brief({ inStation: -1 })).toEqual(['COUNT_INVALID inStation']);
    expect(brief({ stranded: 1.5 })).toEqual(['COUNT_INVALID stranded']);
    expect(brief({ organisationId: 'other' })).toEqual(['BRIEFING_PLACE_UNKNOWN organisationId']);
    expect(brief({ on: '2026-05-21' })).toEqual(['DAY_IN_FUTURE on']);
  });
});
