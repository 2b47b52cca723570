import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import type { OrganisationType, PositionKind } from '../engine/facts';
import { givenFacts } from '../engine/given';
import {
  type AssignmentInput,
  decideAssignment,
  decideEnding,
  decideHandOver,
  type FoundTarget,
} from './assign';
import { type AssigningBureau, refuseTarget, type TargetPlace } from './targets';

const CITY: AssigningBureau = { level: 'CITY', hasOwnStation: true };
const COUNTY: AssigningBureau = { level: 'COUNTY', hasOwnStation: true };
const DISTRICT: AssigningBureau = { level: 'COUNTY', hasOwnStation: false };
const PROVINCE: AssigningBureau = { level: 'PROVINCE', hasOwnStation: true };

/** Stations, hospitals and care institutions of the own bureau, of one below and of one elsewhere: S H C, letter by place. */
function admitted(bureau: AssigningBureau, kind: PositionKind): string {
  const types: [string, OrganisationType][] = [
    ['S', 'RELIEF_STATION'],
    ['H', 'DESIGNATED_HOSPITAL'],
    ['C', 'ENTRUSTED_CARE_INSTITUTION'],
    ['M', 'MINORS_PROTECTION_CENTRE'],
    ['W', 'WELFARE_INSTITUTION'],
  ];
  const levelAt = (place: TargetPlace) => (place === 'OWN' ? bureau.level : 'COUNTY');
  return (['OWN', 'BELOW', 'ELSEWHERE'] as const)
    .map((place) =>
      types
        .filter(([, type]) => refuseTarget(bureau, kind, { type, level: levelAt(place), place }) === null)
        .map(([letter]) => letter)
        .join(''),
    )
    .join('|');
}

describe('which post may take which target (L-1.1, L-1.3 to L-1.8)', () => {
  it.each([
    ['L-1.3 city principal leader', CITY, 'PRINCIPAL_LEADER', 'S||'],
    ['L-1.4 city deputy in charge', CITY, 'DEPUTY_IN_CHARGE', '|S|'],
    ['L-1.5 city section head', CITY, 'SECTION_HEAD', 'C|SC|'],
    ['L-1.6 county principal leader', COUNTY, 'PRINCIPAL_LEADER', 'S||'],
    ['L-1.7 county deputy in charge (A5)', COUNTY, 'DEPUTY_IN_CHARGE', 'HC||'],
    ['L-1.7 county section head (A5)', COUNTY, 'SECTION_HEAD', 'HC||'],
    ['L-1.8 district, its own institutions', DISTRICT, 'PRINCIPAL_LEADER', 'SHC||'],
    ['L-1.8 district, its own institutions', DISTRICT, 'SECTION_HEAD', 'SHC||'],
    ['a province stands above the notice', PROVINCE, 'PRINCIPAL_LEADER', '||'],
  ] as const)('%s', (_, bureau, kind, expected) => {
    expect(admitted(bureau, kind)).toBe(expected);
  });

  it.each([
    [CITY, 'PRINCIPAL_LEADER', 'RELIEF_STATION', 'BELOW', 'UNIT_NOT_CITY_STATION L-1.3'],
    [CITY, 'DEPUTY_IN_CHARGE', 'RELIEF_STATION', 'OWN', 'UNIT_NOT_COUNTY_STATION L-1.4'],
    [CITY, 'SECTION_HEAD', 'DESIGNATED_HOSPITAL', 'OWN', 'UNIT_NOT_COUNTY_STATION_OR_CARE L-1.5'],
    [CITY, 'SECTION_HEAD', 'RELIEF_STATION', 'ELSEWHERE', 'UNIT_OUTSIDE_JURISDICTION L-1.1'],
    [COUNTY, 'PRINCIPAL_LEADER', 'DESIGNATED_HOSPITAL', 'OWN', 'UNIT_NOT_OWN_STATION L-1.6'],
    [COUNTY, 'SECTION_HEAD', 'RELIEF_STATION', 'OWN', 'UNIT_NOT_HOSPITAL_OR_CARE L-1.7'],
    [COUNTY, 'SECTION_HEAD', 'DESIGNATED_HOSPITAL', 'ELSEWHERE', 'UNIT_OUTSIDE_JURISDICTION L-1.1'],
    [DISTRICT, 'PRINCIPAL_LEADER', 'RELIEF_STATION', 'ELSEWHERE', 'UNIT_UNDECIDED L-1.8'],
    [PROVINCE, 'PRINCIPAL_LEADER', 'RELIEF_STATION', 'BELOW', 'UNIT_OUTSIDE_JURISDICTION L-1.1'],
  ] as const)('%j %s → %s %s: %s', (bureau, kind, type, place, words) => {
    const level = place === 'OWN' ? bureau.level : 'COUNTY';
    const refusal = refuseTarget(bureau, kind, { type, level, place });
    expect(`${refusal?.code} ${refusal?.clause}`).toBe(words);
  });
});

const care: FoundTarget = { ...givenFacts().organisations[2], place: 'OWN' } as FoundTarget;
const hospital: FoundTarget = { ...givenFacts().organisations[1], place: 'OWN' } as FoundTarget;

const input = (changes: Partial<AssignmentInput> = {}): AssignmentInput => ({
  ...{ positionId: 'deputy', organisationId: 'care', from: '2025-03-01', to: null },
  ...changes,
});

function codes(decision: object): string[] | object {
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('assigning a post to an institution (L-1.2)', () => {
  it('stores the days and whose institution it is, and says what to look at', () => {
    expect(decideAssignment(input(), care, givenFacts())).toEqual({
      ...{ positionId: 'deputy', organisationId: 'care', subjectTenantId: 'county' },
      ...{ from: '2025-03-01', to: null, warnings: ['UNIT_IN_ADDITION'] },
    });
    const vacant = givenFacts({ incumbencies: [], assignments: [] });
    expect(decideAssignment(input(), care, vacant)).toMatchObject({ warnings: ['POST_VACANT'] });
  });

  it.each([
    ['an unknown post', { positionId: 'nobody' }, care, ['POSITION_UNKNOWN positionId']],
    ['an unknown unit', {}, undefined, ['ORGANISATION_UNKNOWN organisationId']],
    ['a day that is none', { from: '2025-02-30' }, care, ['NOT_A_DATE from']],
    ['an end before the start', { to: '2025-02-28' }, care, ['END_BEFORE_START to']],
    [
      'a day before the post',
      { from: '2019-12-31' },
      care,
      ['DAY_OUTSIDE_POSITION from', 'UNIT_NOT_IN_OPERATION organisationId'],
    ],
    ['a unit not yet open', {}, { ...care, from: '2025-03-02' }, ['UNIT_NOT_IN_OPERATION organisationId']],
    ['a unit already closed', {}, { ...care, to: '2025-02-28' }, ['UNIT_NOT_IN_OPERATION organisationId']],
    [
      'a unit of elsewhere',
      {},
      { ...care, place: 'ELSEWHERE' },
      ['UNIT_OUTSIDE_JURISDICTION organisationId'],
    ],
    ['the same twice', { organisationId: 'hospital' }, hospital, ['ASSIGNMENT_OVERLAPS from']],
  ] as [string, Partial<AssignmentInput>, FoundTarget, string[]][])(
    'refuses %s',
    (_, changes, target, refusals) => {
      expect(codes(decideAssignment(input(changes), target, givenFacts()))).toEqual(refusals);
    },
  );

  it('takes the same unit again once the first time is over', () => {
    const [first] = givenFacts().assignments;
    const facts = givenFacts({ assignments: [{ ...first, to: '2025-02-28' } as never] });
    const again = input({ organisationId: 'hospital' });
    expect(decideAssignment(again, hospital, facts)).toMatchObject({ warnings: [] });
    expect(codes(decideAssignment({ ...again, from: '2025-02-28' }, hospital, facts))).toEqual([
      'ASSIGNMENT_OVERLAPS from',
    ]);
  });
});

describe('ending an assignment', () => {
  const standing = {
    id: 'a',
    positionId: 'deputy',
    organisationId: 'hospital',
    from: '2025-01-10',
    to: null,
  };
  it.each([
    [standing, '2025-01-10', []],
    [standing, '2025-01-09', ['END_BEFORE_START on']],
    [standing, '2025-13-01', ['NOT_A_DATE on']],
    [{ ...standing, to: '2025-03-01' }, '2025-02-01', []],
    [{ ...standing, to: '2025-03-01' }, '2025-03-01', ['ALREADY_ENDED on']],
    [undefined, '2025-03-01', ['ASSIGNMENT_UNKNOWN id']],
  ])('%j on %s: %j', (assignment, on, refusals) => {
    expect(codes(decideEnding(assignment, on))).toEqual(refusals);
  });
});

describe('handing over (L-1.1: nothing is nobody’s in between)', () => {
  const old = {
    id: 'assigned',
    positionId: 'deputy',
    organisationId: 'hospital',
    from: '2020-01-01',
    to: null,
  };
  const to = { positionId: null, organisationId: 'care' };

  it('the old ends the day before, the new begins on the day', () => {
    expect(decideHandOver(old, { ...to, on: '2025-03-01' }, care, givenFacts())).toEqual({
      endsOn: '2025-02-28',
      assignment: {
        ...{ positionId: 'deputy', organisationId: 'care', subjectTenantId: 'county' },
        ...{ from: '2025-03-01', to: null, warnings: [] },
      },
    });
  });

  it('passes the unit to another post', () => {
    const head = { id: 'head', kind: 'SECTION_HEAD', from: '2020-01-01', to: null } as const;
    const facts = givenFacts({ positions: [...givenFacts().positions, head] });
    const passed = { on: '2025-03-01', positionId: 'head', organisationId: null };
    expect(decideHandOver(old, passed, hospital, facts)).toMatchObject({
      endsOn: '2025-02-28',
      assignment: { positionId: 'head', organisationId: 'hospital', warnings: ['POST_VACANT'] },
    });
  });

  it.each([
    ['what is not there', undefined, '2025-03-01', to, ['ASSIGNMENT_UNKNOWN id']],
    ['before the old had a day', old, '2020-01-01', to, ['HANDOVER_BEFORE_START on']],
    [
      'to what it is',
      old,
      '2025-03-01',
      { positionId: 'deputy', organisationId: 'hospital' },
      ['HANDOVER_CHANGES_NOTHING organisationId'],
    ],
    ['with a day of nobody', { ...old, to: '2025-02-27' }, '2025-03-01', to, ['HANDOVER_LEAVES_GAP on']],
  ])('refuses %s', (_, assignment, on, changes, refusals) => {
    expect(codes(decideHandOver(assignment, { ...changes, on }, care, givenFacts()))).toEqual(refusals);
  });

  it('whenever it is accepted, every day from the first is covered by exactly one of the two', () => {
    const day = fc.integer({ min: -5, max: 40 }).map((n) => addDays('2025-01-10', n));
    const end = fc.option(fc.integer({ min: 0, max: 30 }).map((n) => addDays('2025-01-10', n)));
    fc.assert(
      fc.property(day, end, (on, lastOn) => {
        const standing = { ...old, from: '2025-01-10', to: lastOn };
        const facts = givenFacts({ assignments: [standing] });
        const decision = decideHandOver(standing, { ...to, on }, care, facts);
        if (Array.isArray(decision)) return;
        const spans = [{ ...standing, to: decision.endsOn }, decision.assignment];
        for (let n = 0; n < 20; n += 1) {
          const each = addDays('2025-01-10', n);
          const isOwned = lastOn === null || each <= lastOn || each < on;
          if (isOwned) expect(spans.filter((span) => covers(span, each))).toHaveLength(1);
        }
      }),
    );
  });
});
