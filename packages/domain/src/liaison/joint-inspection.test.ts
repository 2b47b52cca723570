import { describe, expect, it } from 'vitest';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import { decideJointInspection, type JointInspectionInput } from './joint-inspection';

const TODAY = '2025-06-15';
const KNOWN = { organisationIds: ['station'], positionIds: ['deputy'] };

const input = (changes: Partial<JointInspectionInput> = {}): JointInspectionInput => ({
  ...{ organisationId: 'station', positionId: 'deputy', trigger: 'TIME_SENSITIVE', on: '2025-06-10' },
  ...{ necessity: ' 高温天气 ', departments: ['县公安局', ' 县公安局 ', ''], participants: ['胡立新'] },
  ...{ conclusion: '物资到位,夜间值守不足' },
  ...changes,
});

function decide(changes: Partial<JointInspectionInput>) {
  const decision = decideJointInspection(input(changes), KNOWN, TODAY);
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('a joint inspection (L-3.7, L-3.8)', () => {
  it('stores what was said, each name once; departments are invited only if necessary', () => {
    expect(decide({})).toEqual({ ...input(), necessity: '高温天气', departments: ['县公安局'] });
    expect(decide({ departments: [] })).toMatchObject({ departments: [] });
  });

  it.each([
    [{ organisationId: 'x' }, ['ORGANISATION_UNKNOWN organisationId']],
    [{ positionId: 'x' }, ['POSITION_UNKNOWN positionId']],
    [{ on: '2025-06-16' }, ['DAY_IN_FUTURE on']],
    [{ necessity: ' ' }, ['TEXT_MISSING necessity']],
    [{ participants: [' '] }, ['TEXT_MISSING participants']],
    [{ conclusion: '' }, ['TEXT_MISSING conclusion']],
  ] satisfies [Partial<JointInspectionInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(decide(changes)).toEqual(refusals);
  });

  it('never missed: no rule of the notice owes one', () => {
    expect(HUANGSHAN_2019_7_RULES.some(({ code }) => code.startsWith('L-3.7'))).toBe(false);
  });
});
