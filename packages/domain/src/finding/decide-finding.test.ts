import { describe, expect, it } from 'vitest';
import { decideFinding, type FindingInput, type FoundThrough } from './decide-finding';
import { openingParty, originsOpenTo } from './origins';

const THROUGH: FoundThrough = {
  ...{
    origin: 'INSPECTION',
    originId: null,
    item: 'FC-17',
    stage: 'OFFSITE_CARE',
    subjectTenantId: 'shexian',
  },
  ...{
    organisationId: 'care',
    party: 'VERIFIER',
    panelId: null,
    foundByPersonId: null,
    isFinderWithheld: false,
  },
};
const INPUT: FindingInput = { problem: ' 消防通道堆放杂物 ', foundOn: '2026-03-02', assignment: null };
const decide = (changes: Partial<FindingInput>, path?: string) => {
  const decision = decideFinding({ ...INPUT, ...changes }, THROUGH, '2026-03-05', path);
  return Array.isArray(decision) ? decision.map((each) => `${each.code} ${each.path}`) : decision;
};

describe('putting a problem on the ledger (L-3.8)', () => {
  it('keeps what was said and where it was found', () => {
    expect(decide({})).toEqual({ ...THROUGH, ...INPUT, problem: '消防通道堆放杂物' });
    const assignment = { responsible: ' 王院长 ', measure: '清理', dueOn: '2026-03-02' };
    expect(decide({ assignment })).toMatchObject({
      assignment: { responsible: '王院长', dueOn: '2026-03-02' },
    });
  });

  it.each([
    [{ problem: ' ' }, ['TEXT_MISSING problem']],
    [{ problem: '张某110105194912310021' }, ['IDENTITY_NUMBER_IN_TEXT problem']],
    [{ foundOn: '2026-03-06' }, ['DAY_IN_FUTURE foundOn']],
    [
      { assignment: { responsible: '', measure: '', dueOn: '2026-03-01' } },
      ['TEXT_MISSING responsible', 'TEXT_MISSING measure', 'DUE_BEFORE_FOUND dueOn'],
    ],
  ] satisfies [Partial<FindingInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
    expect(decide(changes, 'findings.0.')).toEqual(refusals.map((each) => each.replace(' ', ' findings.0.')));
  });
});

describe('by hand', () => {
  it.each([
    [['CLERK'], ['INSPECTION', 'COORDINATION', 'JOINT_INSPECTION']],
    // 主动检视自身不足 (W-2.2), 督查检查 (W-3.4).
    [['STATION_STAFF'], ['SELF_INSPECTION']],
    [['CITY_SECTION'], ['CITY_INSPECTION']],
    [['SUPERVISOR'], []],
    [['AUDIT_ADMIN'], []],
  ] as const)('%j open through %j', (roles, origins) => {
    expect(originsOpenTo(roles)).toEqual(origins);
  });

  it('a station mends what it found itself', () => {
    expect(openingParty('SELF_INSPECTION')).toBe('RECTIFIER');
    expect(openingParty('CITY_INSPECTION')).toBe('VERIFIER');
  });
});
