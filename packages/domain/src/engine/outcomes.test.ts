import { describe, expect, it } from 'vitest';
import { seedDays } from '../calendar/seed-days';
import { workingDayCalendar } from '../calendar/working-days';
import type { RuleVersion } from '../rules/rule';
import { deriveDuties } from './derive';
import type { DutyStatus } from './duty';
import type { ResponseEvidence } from './evidence';
import type { TenantFacts } from './facts';
import { givenContact, givenFacts, givenRule, inShort, judgeYear } from './given';
import { type StatusColumns, statusOf } from './status';

const L32 = givenRule('L-3.2');
const S14 = givenRule('S-1.4');

const OPINION = givenRule('S-2.4a', {
  code: 'S-2.5b',
  scope: { ...S14.scope, subjectKind: 'EVENT' },
  trigger: { kind: 'EVENT', on: 'OPINION_SENT', within: { n: 15, unit: 'days' } },
  evidence: { kind: 'RESPONSE', where: [] },
});

const opinion = (endedOn: string | null = null) =>
  givenFacts({
    events: [{ id: 'o', kind: 'OPINION_SENT', subjectId: 'panel', label: '意见', on: '2025-03-01', endedOn }],
  });

const response = (on: string): ResponseEvidence => ({
  kind: 'RESPONSE',
  act: 'ANSWERED',
  participants: [],
  id: 'r',
  on,
  recordedOn: on,
  voidedOn: null,
  eventId: 'o',
});

describe('semantics 7: ending and curing', () => {
  const dissolved = (on: string): Partial<TenantFacts> => ({
    panels: [{ id: 'panel', name: '专班', form: 'COMMITTEE', from: '2025-03-01', to: on }],
    supervisors: [],
  });

  it.each([
    ['2025-03-30', 'CANCELLED'],
    ['2025-03-31', 'OVERDUE'],
    ['2025-04-01', 'OVERDUE'],
  ])('a panel in breach from 2025-03-01 and dissolved on %s leaves the duty %s (S-1.4)', (on, status) => {
    expect(inShort(judgeYear({ rules: [S14], facts: givenFacts(dissolved(on)) }))).toEqual([
      `since:2025-03-01 ${status}`,
    ]);
  });

  it('is not cancelled before the subject has ended', () => {
    const facts = givenFacts(dissolved('2025-03-20'));
    expect(inShort(judgeYear({ rules: [S14], facts, asOf: '2025-03-19' }))).toEqual([
      'since:2025-03-01 OPEN',
    ]);
  });

  it('a window cannot be cured: a contact in July is not the second quarter’s (L-3.2)', () => {
    const [, q2] = judgeYear({ rules: [L32], facts: givenFacts(), evidence: [givenContact('2025-07-01')] });
    expect(q2).toMatchObject({ status: 'MISSED', satisfiedOn: null });
    expect(q2?.considered).toMatchObject([{ verdict: 'OUTSIDE_WINDOW', on: '2025-07-01' }]);
  });

  it.each([
    ['2025-03-16', 'MET'],
    ['2025-03-17', 'MET_LATE'],
  ])('an opinion answered on %s is %s (S-2.5b)', (on, status) => {
    const duties = judgeYear({ rules: [OPINION], facts: opinion(), evidence: [response(on)] });
    expect(inShort(duties)).toEqual([`event:o ${status}`]);
  });

  it.each([
    ['2025-03-15', 'CANCELLED'],
    ['2025-03-16', 'OVERDUE'],
  ])('an event whose subject ended on %s is %s (S-2.5b)', (endedOn, status) => {
    expect(inShort(judgeYear({ rules: [OPINION], facts: opinion(endedOn) }))).toEqual([`event:o ${status}`]);
  });

  it('a breach that is mended and breaks again is a new duty (L-1.7)', () => {
    const assignment = (id: string, from: string, to: string | null) => ({
      ...{ id, positionId: 'deputy', organisationId: 'hospital' },
      ...{ from, to },
    });
    const assignments = [
      assignment('a', '2020-01-01', '2025-01-31'),
      assignment('b', '2025-03-03', '2025-05-31'),
      assignment('c', '2025-08-01', null),
    ];
    const duties = judgeYear({ rules: [givenRule('L-1.7')], facts: givenFacts({ assignments }) });
    expect(duties.map(({ windowKey, satisfiedOn, status }) => [windowKey, satisfiedOn, status])).toEqual([
      ['since:2025-02-01', '2025-03-03', 'MET'],
      ['since:2025-06-01', '2025-08-01', 'MET_LATE'],
    ]);
  });

  it('a unit counts only while it is in operation (L-1.7), and one of another county never', () => {
    const hospital = {
      id: 'hospital',
      type: 'DESIGNATED_HOSPITAL',
      name: '医院',
      tenantLevel: 'COUNTY',
    } as const;
    const status = (body: { tenantId: string; from: string }) =>
      inShort(
        judgeYear({
          rules: [givenRule('L-1.7')],
          facts: givenFacts({ organisations: [{ ...hospital, to: null, ...body }] }),
        }),
      );
    expect(status({ tenantId: 'county', from: '2025-01-20' })).toEqual(['since:2020-01-01 MET_LATE']);
    expect(status({ tenantId: 'other', from: '2020-01-01' })).toEqual(['since:2020-01-01 OVERDUE']);
  });

  it('two county stations are one too many (L-1.4), the same one twice is not', () => {
    const station = (id: string) =>
      ({
        id,
        type: 'RELIEF_STATION',
        name: id,
        tenantId: id,
        tenantLevel: 'COUNTY',
        from: '2015-01-01',
        to: null,
      }) as const;
    const assigned = (organisationId: string, index: number) => ({
      ...{ id: `a${index}`, positionId: 'deputy', organisationId },
      ...{ from: '2020-01-01', to: null },
    });
    const breaches = (...units: string[]) =>
      judgeYear({
        rules: [givenRule('L-1.4')],
        facts: givenFacts({
          tenant: { id: 'city', code: '341000', name: '黄山市', level: 'CITY', hasOwnStation: true },
          organisations: [station('黟县'), station('休宁县')],
          assignments: units.map(assigned),
        }),
      }).length;
    expect([breaches('黟县'), breaches('黟县', '黟县'), breaches('黟县', '休宁县'), breaches()]).toEqual([
      0, 0, 1, 1,
    ]);
  });

  it('a breach that has not begun by the day asked about is not listed', () => {
    const [head, deputyHead] = givenFacts().supervisors;
    if (!head || !deputyHead) throw new Error('No supervisors');
    const facts = givenFacts({ supervisors: [{ ...head, to: '2025-06-30' }, deputyHead] });
    expect(judgeYear({ rules: [S14], facts, asOf: '2025-06-30' })).toEqual([]);
    expect(inShort(judgeYear({ rules: [S14], facts, asOf: '2025-07-01' }))).toEqual([
      'since:2025-07-01 OPEN',
    ]);
  });
});

describe('semantics 8: status is a function of dates alone', () => {
  const base: StatusColumns = {
    trigger: 'PERIODIC',
    opensOn: '2025-04-01',
    dueOn: '2025-06-30',
    dueSoonDays: 7,
    satisfiedOn: null,
    settlement: null,
  };

  it.each([
    ['before it opens', {}, '2025-03-31', 'UPCOMING'],
    ['on its first day', {}, '2025-04-01', 'OPEN'],
    ['eight days before it is due', {}, '2025-06-22', 'OPEN'],
    ['seven days before it is due', {}, '2025-06-23', 'DUE_SOON'],
    ['on its last day', {}, '2025-06-30', 'DUE_SOON'],
    ['after a window', {}, '2025-07-01', 'MISSED'],
    ['after a slot', { trigger: 'SLOTS' }, '2025-07-01', 'MISSED'],
    ['after an event', { trigger: 'EVENT' }, '2025-07-01', 'OVERDUE'],
    ['after a one-off', { trigger: 'ONCE' }, '2025-07-01', 'OVERDUE'],
    ['after a breach', { trigger: 'STANDING' }, '2025-07-01', 'OVERDUE'],
    ['satisfied', { satisfiedOn: '2025-06-30' }, '2025-06-30', 'MET'],
    ['satisfied, but only later', { satisfiedOn: '2025-06-30' }, '2025-06-29', 'DUE_SOON'],
    ['satisfied late', { trigger: 'EVENT', satisfiedOn: '2025-07-01' }, '2025-07-01', 'MET_LATE'],
    ['settled', { settlement: 'EXEMPT' }, '2025-07-01', 'EXEMPT'],
    ['settled before it opens', { settlement: 'PENDING_CONFIG' }, '2025-03-01', 'PENDING_CONFIG'],
    [
      'settled and satisfied in time',
      { settlement: 'EXEMPT', satisfiedOn: '2025-05-01' },
      '2025-07-01',
      'MET',
    ],
    [
      'settled and satisfied late',
      { settlement: 'EXEMPT', satisfiedOn: '2025-07-01' },
      '2025-07-01',
      'EXEMPT',
    ],
  ] satisfies [string, Partial<StatusColumns>, string, DutyStatus][])('%s', (_, changes, asOf, status) => {
    expect(statusOf({ ...base, ...changes }, asOf)).toBe(status);
  });
});

describe('semantics 9 (A2): PENDING_CONFIG', () => {
  const tenant = {
    id: 'county',
    code: '341002',
    name: '屯溪区',
    level: 'COUNTY',
    hasOwnStation: false,
  } as const;

  it('a district without a station waits for the city, whatever was done (L-3.2), and owes no L-1.7', () => {
    const rules = [L32, givenRule('L-1.7')];
    const evidence = [givenContact('2025-02-01')];
    const duties = judgeYear({ rules, facts: givenFacts({ tenant, assignments: [] }), evidence });
    expect(new Set(duties.map(({ status }) => status))).toEqual(new Set(['PENDING_CONFIG']));
    expect(duties).toHaveLength(4);
  });

  it('its panel is owed all the same (S-1.1)', () => {
    const facts = givenFacts({ tenant, panels: [] });
    expect(inShort(judgeYear({ rules: [givenRule('S-1.1')], facts }))).toEqual(['since:2019-07-01 OVERDUE']);
  });
});

describe('semantics 10 (A6): NOT_APPLICABLE', () => {
  const [station, hospital] = givenFacts().organisations;
  if (!station || !hospital) throw new Error('No organisations');
  const L17 = givenRule('L-1.7');
  const statement = { id: 'n', ruleCode: 'L-1.7', subjectId: 'deputy', reason: '本县无定点医疗机构' };
  const facts = (confirmedOn: string[], opened: string | null): TenantFacts =>
    givenFacts({
      organisations: opened ? [station, { ...hospital, from: opened }] : [station],
      assignments: [],
      notApplicable: confirmedOn.map((on) => ({
        ...statement,
        missing: 'DESIGNATED_HOSPITAL',
        confirmedOn: on,
        withdrawnOn: null,
      })),
    });

  it('holds for a year from each confirmation, with its reason, and arms the rule again when it lapses', () => {
    const duties = judgeYear({ rules: [L17], facts: facts(['2024-05-01'], null) });
    expect(inShort(duties)).toEqual(['since:2020-01-01 NOT_APPLICABLE', 'since:2025-05-01 OVERDUE']);
    expect(duties[0]?.settlementReason).toBe('本县无定点医疗机构');
  });

  it('confirmed again in time it goes on', () => {
    const duties = judgeYear({ rules: [L17], facts: facts(['2024-05-01', '2025-04-20'], null) });
    expect(inShort(duties)).toEqual(['since:2020-01-01 NOT_APPLICABLE']);
  });

  it('ends on the day the missing institution appears', () => {
    const duties = judgeYear({ rules: [L17], facts: facts(['2024-12-01'], '2025-03-01') });
    expect(inShort(duties)).toEqual(['since:2020-01-01 NOT_APPLICABLE', 'since:2025-03-01 OVERDUE']);
  });

  it('is not known before it was confirmed', () => {
    const duties = judgeYear({ rules: [L17], facts: facts(['2025-04-01'], null), asOf: '2025-03-31' });
    expect(inShort(duties)).toEqual(['since:2020-01-01 OVERDUE']);
  });

  it('ends on the day it is taken back, and the rule is armed again', () => {
    const withdrawn = facts(['2024-12-01'], null);
    const notApplicable = withdrawn.notApplicable.map((fact) => ({ ...fact, withdrawnOn: '2025-06-10' }));
    const duties = judgeYear({ rules: [L17], facts: { ...withdrawn, notApplicable } });
    expect(inShort(duties)).toEqual(['since:2020-01-01 NOT_APPLICABLE', 'since:2025-06-10 OVERDUE']);
  });

  it('settles the windows that end while it holds (L-3.2)', () => {
    const notApplicable = [
      {
        ...{ ...statement, ruleCode: 'L-3.2', missing: 'WELFARE_INSTITUTION' as const },
        ...{ confirmedOn: '2025-05-01', withdrawnOn: null },
      },
    ];
    const duties = judgeYear({ rules: [L32], facts: givenFacts({ notApplicable }), to: '2026-06-30' });
    expect(inShort(duties)).toEqual([
      '2025-Q1 MISSED',
      '2025-Q2 NOT_APPLICABLE',
      '2025-Q3 NOT_APPLICABLE',
      '2025-Q4 NOT_APPLICABLE',
      '2026-Q1 NOT_APPLICABLE',
      '2026-Q2 UPCOMING',
    ]);
  });
});

describe('semantics 11 (A7): exemption', () => {
  const rule = givenRule('L-3.2', { graceDays: 10 });
  const status = (approvedOn: string, changes: object = {}, of: RuleVersion = rule, asOf = '2026-01-31') => {
    const exemption = {
      id: 'x',
      ruleCode: 'L-3.2',
      subjectId: 'deputy',
      windowKey: '2025-Q2',
      reasonCode: 'EMERGENCY',
      withdrawnOn: null,
    };
    const facts = givenFacts({ exemptions: [{ ...exemption, approvedOn, ...changes }] });
    return judgeYear({ rules: [of], facts, asOf }).map((duty) => duty.status);
  };

  it('must be approved by the end of the window and its grace', () => {
    expect(status('2025-07-10')).toEqual(['MISSED', 'EXEMPT', 'MISSED', 'MISSED']);
    expect(status('2025-07-11')).toEqual(['MISSED', 'MISSED', 'MISSED', 'MISSED']);
  });

  it('is not known before it was approved', () => {
    expect(status('2025-07-05', {}, rule, '2025-07-04').at(1)).toBe('MISSED');
    expect(status('2025-07-05', {}, rule, '2025-07-05').at(1)).toBe('EXEMPT');
  });

  it('may cover every window still to be approved in time', () => {
    expect(status('2025-08-01', { windowKey: null })).toEqual(['MISSED', 'MISSED', 'EXEMPT', 'EXEMPT']);
  });

  it.each([
    ['2025-07-05', '2025-07-04', 'EXEMPT'],
    ['2025-07-05', '2025-07-05', 'MISSED'],
    ['2025-07-10', '2026-01-31', 'MISSED'],
    ['2025-07-11', '2026-01-31', 'EXEMPT'],
  ])('withdrawn on %s, as known on %s: %s', (withdrawnOn, asOf, expected) => {
    expect(status('2025-07-01', { withdrawnOn }, rule, asOf).at(1)).toBe(expected);
  });

  it('needs a reason the rule knows, and a rule that can be exempted at all', () => {
    expect(status('2025-06-01', { reasonCode: 'HOLIDAY' }).at(1)).toBe('MISSED');
    expect(status('2025-06-01', {}, { ...rule, exemption: null }).at(1)).toBe('MISSED');
  });
});

describe('semantics 12: working days', () => {
  it('an answer in three working days waits for the holiday and the make-up day (S-2.5b)', () => {
    const calendar = workingDayCalendar(seedDays(2025));
    const rule = {
      ...OPINION,
      trigger: { ...OPINION.trigger, within: { n: 3, unit: 'workingDays' } },
    } as RuleVersion;
    const facts = givenFacts({
      events: [
        { id: 'o', kind: 'OPINION_SENT', subjectId: 'panel', label: '意见', on: '2025-09-30', endedOn: null },
      ],
    });
    const [duty] = deriveDuties({ rules: [rule], facts, calendar, from: '2025-01-01', to: '2025-12-31' });
    // National Day and Mid-Autumn end on the 8th; Saturday the 11th is worked.
    expect(duty?.dueOn).toBe('2025-10-11');
  });
});

describe('once (W-3.1)', () => {
  const filing = givenRule('S-1.1', {
    code: 'W-3.1',
    effectiveFrom: '2019-06-18',
    trigger: { kind: 'ONCE', from: '2019-06-18', by: '2019-06-28' },
    evidence: { kind: 'RESPONSE', where: [] },
  });

  it.each([
    ['2019-06-28', 'MET'],
    ['2019-06-29', 'MET_LATE'],
  ])('the day itself is in time (A31): filed on %s it is %s', (on, status) => {
    const evidence = [{ ...response(on), eventId: 'county' }];
    const duties = judgeYear({
      ...{ rules: [filing], facts: givenFacts(), evidence },
      ...{ from: '2019-01-01', to: '2019-12-31', asOf: '2019-12-31' },
    });
    expect(inShort(duties)).toEqual([`once ${status}`]);
  });
});
