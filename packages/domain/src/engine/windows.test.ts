import { describe, expect, it } from 'vitest';
import { deriveDuties } from './derive';
import type { ContactEvidence } from './evidence';
import {
  givenBriefing,
  givenContact,
  givenFacts,
  givenInspection,
  givenMeeting,
  givenRule,
  inShort,
  judgeYear,
  NO_HOLIDAYS,
} from './given';

const L32 = givenRule('L-3.2');

describe('semantics 1: a day is a civil date', () => {
  it('24 hours are one civil day, 25 are two: no timestamp decides (S-2.3a)', () => {
    const due = (n: number) => {
      const rule = givenRule('S-2.4a', {
        scope: { ...givenRule('S-1.1').scope, subjectKind: 'EVENT' },
        trigger: { kind: 'EVENT', on: 'MINOR_ADMITTED', within: { n, unit: 'hours' } },
        evidence: { kind: 'RESPONSE', where: [] },
      });
      const events = [
        { id: 'e', kind: 'MINOR_ADMITTED', subjectId: 'm', label: '个案', on: '2025-03-31', endedOn: null },
      ];
      return judgeYear({ rules: [rule], facts: givenFacts({ events }) })[0]?.dueOn;
    };
    expect([due(24), due(25)]).toEqual(['2025-04-01', '2025-04-02']);
  });

  it('both ends of a window are in it (L-3.2)', () => {
    const evidence = [givenContact('2025-03-31'), givenContact('2025-04-01'), givenContact('2025-12-31')];
    expect(inShort(judgeYear({ rules: [L32], facts: givenFacts(), evidence }))).toEqual([
      '2025-Q1 MET',
      '2025-Q2 MET',
      '2025-Q3 MISSED',
      '2025-Q4 MET',
    ]);
  });
});

describe('semantics 2: the version in force on the first day governs the window', () => {
  const twice = givenRule('L-3.2', {
    version: 2,
    effectiveFrom: '2025-05-15',
    trigger: { kind: 'PERIODIC', every: 'quarter', count: 2 },
  });

  it('a new version never rewrites a window that has begun', () => {
    const duties = judgeYear({ rules: [twice, L32], facts: givenFacts() });
    expect(duties.map(({ windowKey, ruleVersion, count }) => [windowKey, ruleVersion, count])).toEqual([
      ['2025-Q1', 1, 1],
      ['2025-Q2', 1, 1],
      ['2025-Q3', 2, 2],
      ['2025-Q4', 2, 2],
    ]);
  });

  it('a new rhythm begins with the first of its windows that begins under it', () => {
    const monthly = givenRule('L-3.2', {
      version: 2,
      effectiveFrom: '2025-09-15',
      trigger: { kind: 'PERIODIC', every: 'month', count: 1 },
    });
    const keys = judgeYear({ rules: [L32, monthly], facts: givenFacts() }).map(({ windowKey }) => windowKey);
    expect(keys).toEqual(['2025-Q1', '2025-Q2', '2025-Q3', '2025-10', '2025-11', '2025-12']);
  });

  it('of a slot that moves, the one already begun stays (S-2.2c)', () => {
    const moved = givenRule('S-2.2c', {
      version: 2,
      effectiveFrom: '2025-06-15',
      trigger: { kind: 'SLOTS', slots: [{ key: 'MID_YEAR', from: '07-01', to: '08-31', count: 1 }] },
    });
    const agreements = [
      { id: 'agreement', stationId: 'station', careInstitutionId: 'care', from: '2024-01-01', to: null },
    ];
    const duties = judgeYear({ rules: [givenRule('S-2.2c'), moved], facts: givenFacts({ agreements }) });
    expect(duties.map(({ windowKey, opensOn }) => [windowKey, opensOn])).toEqual([
      ['2025/MID_YEAR', '2025-06-01'],
    ]);
  });

  it('a breach is governed by the version of its first day until it is mended (S-1.4)', () => {
    const lenient = givenRule('S-1.4', {
      version: 2,
      effectiveFrom: '2025-03-01',
      trigger: { kind: 'STANDING', predicate: 'true', graceDays: 90 },
    });
    const rules = [givenRule('S-1.4'), lenient];
    const duties = judgeYear({ rules, facts: givenFacts({ supervisors: [] }) });
    expect(duties.map(({ ruleVersion, dueOn, status }) => [ruleVersion, dueOn, status])).toEqual([
      [1, '2020-01-31', 'OVERDUE'],
    ]);
  });
});

describe('semantics 3 (A8): a window is owed from half of its days on', () => {
  const windows = (from: string, to: string | null) =>
    judgeYear({
      rules: [L32],
      facts: givenFacts({ positions: [{ id: 'deputy', kind: 'DEPUTY_IN_CHARGE', from, to }] }),
    }).map(({ windowKey }) => windowKey);

  it.each([
    ['2025-02-15', null, ['2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4'], '45 of 90'],
    ['2025-02-16', null, ['2025-Q2', '2025-Q3', '2025-Q4'], '44 of 90'],
    ['2025-11-15', null, ['2025-Q4'], '47 of 92'],
    ['2025-11-16', null, ['2025-Q4'], '46 of 92'],
    ['2025-11-17', null, [], '45 of 92'],
    ['2025-01-01', '2025-05-15', ['2025-Q1'], '45 of 91'],
    ['2025-01-01', '2025-05-16', ['2025-Q1', '2025-Q2'], '46 of 91'],
    ['2025-07-20', '2025-09-03', ['2025-Q3'], '46 of 92, cut at both ends'],
    ['2025-07-20', '2025-09-02', [], '45 of 92, cut at both ends'],
  ])('from %s to %s owes %j, having %s days', (from, to, keys, _days) => {
    expect(windows(from, to)).toEqual(keys);
  });

  it('the rule set counts like the subject: in force from 2019-07-01 it owes the slot it began in', () => {
    const agreements = [
      { id: 'agreement', stationId: 'station', careInstitutionId: 'care', from: '2018-01-01', to: null },
    ];
    const owed = deriveDuties({
      rules: [givenRule('S-2.2c')],
      facts: givenFacts({ agreements }),
      calendar: NO_HOLIDAYS,
      from: '2019-01-01',
      to: '2019-12-31',
    });
    // 31 of the 61 days of June and July.
    expect(owed.map(({ windowKey }) => windowKey)).toEqual(['2019/MID_YEAR', '2019/YEAR_END']);
  });

  it('an agreement that takes effect after half of the slot owes only the next (S-2.2c, A19)', () => {
    const agreements = [
      { id: 'agreement', stationId: 'station', careInstitutionId: 'care', from: '2025-07-02', to: null },
    ];
    const duties = judgeYear({ rules: [givenRule('S-2.2c')], facts: givenFacts({ agreements }) });
    expect(inShort(duties)).toEqual(['2025/YEAR_END MISSED']);
  });
});

describe('semantics 4 (A11): a duty attaches to the position', () => {
  const incumbency = (personName: string, from: string, to: string | null) => ({
    positionId: 'deputy',
    personName,
    from,
    to,
  });

  it('contacts of either incumbent count (L-3.2)', () => {
    const facts = givenFacts({
      incumbencies: [incumbency('甲', '2020-01-01', '2025-02-15'), incumbency('乙', '2025-02-16', null)],
    });
    const rules = [givenRule('L-3.2', { trigger: { kind: 'PERIODIC', every: 'quarter', count: 2 } })];
    const evidence = [givenContact('2025-02-01'), givenContact('2025-03-01')];
    expect(inShort(judgeYear({ rules, facts, evidence })).at(0)).toBe('2025-Q1 MET');
  });

  it('vacant throughout is EXEMPT(VACANCY), whatever was done; one day in office owes the window', () => {
    const facts = givenFacts({
      incumbencies: [incumbency('甲', '2020-01-01', '2025-04-01'), incumbency('乙', '2025-10-01', null)],
    });
    const duties = judgeYear({ rules: [L32], facts, evidence: [givenContact('2025-08-01')] });
    expect(inShort(duties)).toEqual(['2025-Q1 MISSED', '2025-Q2 MISSED', '2025-Q3 EXEMPT', '2025-Q4 MISSED']);
    expect(duties[2]).toMatchObject({ settlementReason: 'VACANCY', satisfiedOn: null });
    expect(duties[2]?.considered[0]?.verdict).toBe('SURPLUS');
  });
});

describe('semantics 5: what counts', () => {
  const verdict = (changes: Parameters<typeof givenContact>[1]) => {
    const [duty] = judgeYear({
      rules: [L32],
      facts: givenFacts(),
      evidence: [givenContact('2025-02-01', changes)],
    });
    return [duty?.status, duty?.considered[0]?.verdict, duty?.considered[0]?.condition];
  };

  it.each([
    ['a visit', {}, ['MET', 'USED', null]],
    ['by proxy (A10)', { byProxy: true }, ['MISSED', 'WHERE_FAILED', 'BY_PROXY']],
    ['by telephone only (A9)', { methods: ['PHONE'] }, ['MISSED', 'WHERE_FAILED', 'METHOD_NOT_COUNTED']],
    ['by telephone, then in person', { methods: ['PHONE', 'BRIEFING'] }, ['MET', 'USED', null]],
    ['without any method', { methods: [] }, ['MISSED', 'WHERE_FAILED', 'METHOD_NOT_COUNTED']],
    ['another unit', { organisationId: 'station' }, ['MISSED', 'WHERE_FAILED', 'UNIT_NOT_ASSIGNED']],
    ['voided', { voidedOn: '2025-02-02' }, ['MISSED', 'VOIDED', null]],
  ] satisfies [string, Partial<ContactEvidence>, unknown[]][])('L-3.2: %s', (_, changes, expected) => {
    expect(verdict(changes)).toEqual(expected);
  });

  it('a parameter of the rule decides which methods do not count (A9)', () => {
    const rules = [givenRule('L-3.2', { params: { uncountedMethods: ['VIDEO'] } })];
    const evidence = [givenContact('2025-02-01', { methods: ['PHONE'] })];
    expect(inShort(judgeYear({ rules, facts: givenFacts(), evidence }))[0]).toBe('2025-Q1 MET');
  });

  it.each([
    [['胡建国'], 'MET', null],
    [['胡建国', '路人'], 'MET', null],
    [[], 'MISSED', 'NO_PANEL_MEMBER'],
    [['路人'], 'MISSED', 'NO_PANEL_MEMBER'],
    [['许明德'], 'MISSED', 'RECUSAL'],
    [['许明德', '江志远'], 'MET', null],
    [['去年的'], 'MISSED', 'NO_PANEL_MEMBER'],
  ])('S-2.2c: an inspection by %j is %s (S-2.1c)', (participants, status, condition) => {
    const base = givenFacts();
    const facts = givenFacts({
      agreements: [
        { id: 'agreement', stationId: 'station', careInstitutionId: 'care', from: '2024-01-01', to: null },
      ],
      supervisors: [
        ...base.supervisors,
        {
          id: 's3',
          panelId: 'panel',
          name: '许明德',
          role: 'MEMBER',
          employer: '歙县安养中心',
          from: '2024-01-01',
          to: null,
        },
        {
          id: 's4',
          panelId: 'panel',
          name: '去年的',
          role: 'MEMBER',
          employer: '退休',
          from: '2023-01-01',
          to: '2024-12-31',
        },
      ],
    });
    const evidence = [givenInspection('2025-06-10', participants)];
    const [duty] = judgeYear({ rules: [givenRule('S-2.2c')], facts, evidence });
    expect([duty?.status, duty?.considered[0]?.condition]).toEqual([status, condition]);
  });

  it('meetings and briefings count for their panel and station (S-3.6, S-2.4a)', () => {
    const evidence = [givenMeeting('2025-06-30'), givenBriefing('2025-02-01')];
    const duties = judgeYear({
      rules: [givenRule('S-3.6'), givenRule('S-2.4a')],
      facts: givenFacts(),
      evidence,
    });
    expect(inShort(duties.filter(({ satisfiedOn }) => satisfiedOn))).toEqual(['2025-02 MET', '2025-H1 MET']);
  });
});

describe('semantics 6: late entry (补录)', () => {
  const [entered, count] = ['2025-04-01', 2];
  const rules = [givenRule('L-3.2', { trigger: { kind: 'PERIODIC', every: 'quarter', count } })];

  it('what was entered after the window counts and is marked', () => {
    const evidence = [givenContact('2025-02-01'), givenContact('2025-03-01', { recordedOn: entered })];
    const [duty] = judgeYear({ rules, facts: givenFacts(), evidence });
    expect(duty).toMatchObject({ status: 'MET', satisfiedOn: '2025-03-01', lateEntry: true });
  });

  it('is not marked when enough had been entered by the last day, in whatever order', () => {
    const evidence = [
      givenContact('2025-01-10', { recordedOn: entered }),
      givenContact('2025-02-01', { recordedOn: '2025-03-31' }),
      givenContact('2025-03-01'),
    ];
    const [duty] = judgeYear({ rules, facts: givenFacts(), evidence });
    expect(duty).toMatchObject({ status: 'MET', satisfiedOn: '2025-02-01', lateEntry: false });
  });

  it('is not known before it was entered, nor a voiding before it was done', () => {
    const evidence = [
      givenContact('2025-02-01', { recordedOn: entered }),
      givenContact('2025-03-01', { voidedOn: entered }),
    ];
    const [before] = judgeYear({ rules, facts: givenFacts(), evidence, asOf: '2025-03-31' });
    expect(before?.considered.map(({ verdict }) => verdict)).toEqual(['NOT_YET_KNOWN', 'USED']);
    const [after] = judgeYear({ rules, facts: givenFacts(), evidence, asOf: entered });
    expect(after?.considered.map(({ verdict }) => verdict)).toEqual(['USED', 'VOIDED']);
  });
});
