import { describe, expect, it } from 'vitest';
import type { OrganisationFact, PositionKind, TenantFacts, TenantLevel } from '../engine/facts';
import { givenContact, givenFacts, givenRule, inShort, judgeYear } from '../engine/given';

// 三(一), clause by clause: whom each post must be assigned to, and how often it must go there.

const SINCE = { from: '2020-01-01', to: null } as const;

type Unit = Pick<OrganisationFact, 'type' | 'tenantLevel'> & { own?: boolean };

const STATION = { type: 'RELIEF_STATION' } as const;
const HOSPITAL = { type: 'DESIGNATED_HOSPITAL', tenantLevel: 'COUNTY', own: true } as const;
const CARE = { type: 'ENTRUSTED_CARE_INSTITUTION', tenantLevel: 'COUNTY', own: true } as const;
const CITY_STATION = { ...STATION, tenantLevel: 'CITY', own: true } as const;
const COUNTY_STATION = { ...STATION, tenantLevel: 'COUNTY' } as const;
const OWN_COUNTY_STATION = { ...COUNTY_STATION, own: true } as const;

/** A bureau with one post, assigned since 2020 to these institutions and to no others. */
function bureau(level: TenantLevel, kind: PositionKind, units: readonly Unit[]): TenantFacts {
  const id = (nth: number) => `unit ${nth}`;
  return givenFacts({
    tenant: {
      id: 'bureau',
      code: level === 'CITY' ? '341000' : '341021',
      name: '',
      level,
      hasOwnStation: true,
    },
    organisations: units.map(({ type, tenantLevel, own }, nth) => ({
      ...{ id: id(nth), type, name: id(nth), tenantLevel, ...SINCE },
      tenantId: own ? 'bureau' : 'another',
    })),
    positions: [{ id: 'post', kind, ...SINCE }],
    incumbencies: [{ positionId: 'post', personName: '方若水', ...SINCE }],
    assignments: units.map((_, nth) => ({
      ...{ id: `assignment ${nth}`, positionId: 'post', organisationId: id(nth), ...SINCE },
    })),
  });
}

/** Whether a standing rule finds the assignment wanting. */
function isBreached(code: string, facts: TenantFacts): boolean {
  return judgeYear({ rules: [givenRule(code)], facts }).length > 0;
}

describe('whom a post is assigned to', () => {
  it.each<[string, TenantLevel, PositionKind, string, Unit[], Unit[][]]>([
    ['L-1.3', 'CITY', 'PRINCIPAL_LEADER', 'the city’s own station', [CITY_STATION], [[], [COUNTY_STATION]]],
    [
      'L-1.4',
      'CITY',
      'DEPUTY_IN_CHARGE',
      'one county station',
      [COUNTY_STATION],
      [[], [CITY_STATION], [CARE], [COUNTY_STATION, COUNTY_STATION]],
    ],
    [
      'L-1.5',
      'CITY',
      'SECTION_HEAD',
      'one county station',
      [COUNTY_STATION],
      [[], [CITY_STATION], [HOSPITAL]],
    ],
    ['L-1.5', 'CITY', 'SECTION_HEAD', 'or one care institution', [CARE], [[CARE, COUNTY_STATION]]],
    [
      'L-1.6',
      'COUNTY',
      'PRINCIPAL_LEADER',
      'the county’s own station',
      [OWN_COUNTY_STATION],
      [[], [COUNTY_STATION], [HOSPITAL]],
    ],
    ['L-1.7', 'COUNTY', 'DEPUTY_IN_CHARGE', 'a designated hospital (A5)', [HOSPITAL], [[], [CARE]]],
    ['L-1.7', 'COUNTY', 'SECTION_HEAD', 'a care institution (A5)', [CARE], [[], [HOSPITAL]]],
  ])('%s: %s %s – %s, and nothing else', (code, level, kind, _whom, good, bad) => {
    expect(isBreached(code, bureau(level, kind, good))).toBe(false);
    for (const units of bad) expect(isBreached(code, bureau(level, kind, units))).toBe(true);
  });

  it('L-1.2: every post that owes contacts owes them to a designated institution, and a visit elsewhere is none', () => {
    const facts = givenFacts({ assignments: [] });
    const [first] = judgeYear({ rules: [givenRule('L-3.2')], facts, evidence: [givenContact('2025-02-10')] });
    expect(first?.status).toBe('MISSED');
    expect(first?.considered).toMatchObject([{ verdict: 'WHERE_FAILED', condition: 'UNIT_NOT_ASSIGNED' }]);
  });

  it('L-1.8: a district without a station owes no L-1.6 or L-1.7, and its contacts wait for the city (A2)', () => {
    const facts = bureau('COUNTY', 'PRINCIPAL_LEADER', []);
    const district = { ...facts, tenant: { ...facts.tenant, hasOwnStation: false } };
    expect(isBreached('L-1.6', district)).toBe(false);
    expect(isBreached('L-1.7', district)).toBe(false);
    expect(inShort(judgeYear({ rules: [givenRule('L-3.1')], facts: district }))).toEqual([
      '2025-H1 PENDING_CONFIG',
      '2025-H2 PENDING_CONFIG',
    ]);
  });
});

describe('how often', () => {
  it.each<[string, PositionKind, number]>([
    ['L-3.1', 'PRINCIPAL_LEADER', 2],
    ['L-3.2', 'DEPUTY_IN_CHARGE', 4],
    ['L-3.3', 'SECTION_HEAD', 12],
  ])(
    '%s: a %s of city and county alike goes %d times a year; others owe nothing by it',
    (code, kind, times) => {
      const owed = (level: TenantLevel, post: PositionKind) =>
        judgeYear({ rules: [givenRule(code)], facts: bureau(level, post, [CARE]) });
      for (const level of ['CITY', 'COUNTY'] as const) expect(owed(level, kind)).toHaveLength(times);
      expect(owed('PROVINCE', kind)).toEqual([]);
      const others = (['PRINCIPAL_LEADER', 'DEPUTY_IN_CHARGE', 'SECTION_HEAD'] as const).filter(
        (post) => post !== kind,
      );
      for (const post of others) expect(owed('COUNTY', post)).toEqual([]);
    },
  );

  it('L-3.1 to L-3.3 are in principle: a miss counts unless an exemption with a reason of the rule is granted (A7)', () => {
    for (const code of ['L-3.1', 'L-3.2', 'L-3.3']) {
      const { strength, exemption } = givenRule(code);
      expect(strength).toBe('MUST_IN_PRINCIPLE');
      expect(exemption?.reasonCodes).toEqual(['VACANCY', 'LONG_LEAVE', 'EMERGENCY', 'REORGANISATION']);
    }
  });

  it.each([
    'BRIEFING',
    'FIELD_VISIT',
    'OPEN_CHECK',
    'COVERT_CHECK',
    'JOIN_ACTIVITY',
    'ON_SITE_RESOLUTION',
    'CASE_LED_SUPERVISION',
  ] as const)('L-3.4: %s is a way of going down that counts', (method) => {
    const evidence = [givenContact('2025-02-10', { methods: [method] })];
    expect(judgeYear({ rules: [givenRule('L-3.2')], facts: givenFacts(), evidence })[0]?.status).toBe('MET');
  });

  it.each(['PHONE', 'VIDEO'] as const)('L-3.4: %s alone is none of them (A9)', (method) => {
    const evidence = [givenContact('2025-02-10', { methods: [method] })];
    expect(judgeYear({ rules: [givenRule('L-3.2')], facts: givenFacts(), evidence })[0]?.status).toBe(
      'MISSED',
    );
  });
});
