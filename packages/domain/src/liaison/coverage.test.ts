import { describe, expect, it } from 'vitest';
import { givenFacts } from '../engine/given';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import { awaitsDecision, postsOn } from './coverage';
import { decideAnswering, decideAsking } from './question';

const DAY = '2025-06-15';
const posts = (facts = givenFacts(), day = DAY) => postsOn(facts, HUANGSHAN_2019_7_RULES, day);

describe('what the notice asks of a post on a day (L-1.2 to L-1.7)', () => {
  it('met by a unit of the kind it names', () => {
    expect(posts()).toMatchObject([
      {
        position: { id: 'deputy' },
        incumbentName: '方若水',
        vacantSince: null,
        requirements: [{ ruleCode: 'L-1.7', ruleVersion: 1, isMet: true }],
      },
    ]);
  });

  it.each([
    ['without a unit', { assignments: [] }],
    [
      'with a unit of the other kind',
      {
        assignments: [
          { id: 'a', positionId: 'deputy', organisationId: 'care', from: '2020-01-01', to: null },
        ],
      },
    ],
    [
      'before its unit',
      {
        assignments: [
          { id: 'a', positionId: 'deputy', organisationId: 'hospital', from: '2025-06-16', to: null },
        ],
      },
    ],
  ])('not met %s', (_, changes) => {
    expect(posts(givenFacts(changes))).toMatchObject([{ requirements: [{ isMet: false }] }]);
  });

  it('a vacancy is seen since its first day', () => {
    const left = (to: string) => ({ positionId: 'deputy', personName: '甲', from: '2024-01-01', to });
    expect(posts(givenFacts({ incumbencies: [left('2025-06-10')] }))).toMatchObject([
      { incumbentName: null, vacantSince: '2025-06-11' },
    ]);
    expect(posts(givenFacts({ incumbencies: [] }))).toMatchObject([{ vacantSince: '2020-01-01' }]);
  });

  it('a post not in being is not asked anything; before the notice nothing is', () => {
    expect(posts(givenFacts(), '2019-12-31')).toEqual([]);
    const early = givenFacts({
      positions: [{ id: 'deputy', kind: 'DEPUTY_IN_CHARGE', from: '2018-01-01', to: null }],
    });
    expect(posts(early, '2019-06-30')).toMatchObject([{ requirements: [] }]);
  });
});

describe('districts without a station (L-1.8, A2)', () => {
  const tenant = { ...givenFacts().tenant, hasOwnStation: false };

  it('owe no unit, and wait for the city', () => {
    expect(posts(givenFacts({ tenant }))).toMatchObject([{ requirements: [] }]);
    expect(awaitsDecision({ tenant }, HUANGSHAN_2019_7_RULES, DAY)).toBe(true);
    expect(awaitsDecision(givenFacts(), HUANGSHAN_2019_7_RULES, DAY)).toBe(false);
  });

  it.each([
    ['请明确', tenant, false, []],
    ['请明确', tenant, true, ['QUESTION_OPEN']],
    [' ', tenant, false, ['QUESTION_MISSING']],
    ['长'.repeat(501), tenant, false, ['QUESTION_TOO_LONG']],
    ['请明确', givenFacts().tenant, false, ['NOTHING_TO_DECIDE']],
  ] as const)('asking %#', (text, bureau, isOpen, refusals) => {
    expect(decideAsking(text, bureau, isOpen).map(({ code }) => code)).toEqual(refusals);
  });

  it.each([
    [{}, []],
    [{ documentNumber: ' ' }, ['DOCUMENT_MISSING']],
    [{ documentNumber: '长'.repeat(61) }, ['DOCUMENT_TOO_LONG']],
    [{ decidedOn: '2025-06-16' }, ['DECIDED_IN_FUTURE']],
    [{ decidedOn: '2025-05-31' }, ['DECIDED_BEFORE_ASKED']],
    [{ decidedOn: 'soon' }, ['NOT_A_DATE']],
    [{ note: '长'.repeat(501) }, ['QUESTION_TOO_LONG']],
  ])('answering %j: %j', (changes, refusals) => {
    const answer = { documentNumber: '黄民函〔2025〕3号', decidedOn: '2025-06-15', note: '', ...changes };
    expect(decideAnswering(answer, '2025-06-01', DAY).map(({ code }) => code)).toEqual(refusals);
  });
});
