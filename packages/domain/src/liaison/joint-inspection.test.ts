import { describe, expect, it } from 'vitest';
import { HUANGSHAN_2019_7_RULES } from '../rules/huangshan-2019-7';
import {
  decideFinding,
  decideFindingClosed,
  decideJointInspection,
  findingStanding,
  type JointInspectionInput,
} from './joint-inspection';

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

describe('what it found (L-3.8: 存在问题及时化解)', () => {
  const finding = {
    problem: '夜间无人值守',
    responsible: '王站长',
    measure: '排两人夜班',
    dueOn: '2025-06-20',
  };
  const codes = (decision: unknown) => (Array.isArray(decision) ? decision.map(({ code }) => code) : []);

  it('names who mends it, how, and by when', () => {
    expect(decideFinding(finding, '2025-06-10')).toEqual(finding);
    const blank = { problem: '', responsible: ' ', measure: '', dueOn: '2025-06-09' };
    expect(codes(decideFinding(blank, '2025-06-10'))).toEqual([
      ...['TEXT_MISSING', 'TEXT_MISSING', 'TEXT_MISSING', 'DAY_BEFORE_INSPECTION'],
    ]);
    expect(codes(decideFinding({ ...finding, dueOn: '2025-02-30' }, '2025-06-10'))).toEqual(['NOT_A_DATE']);
  });

  it('is closed once, with what came of it', () => {
    const open = { inspectedOn: '2025-06-10', closedOn: null };
    const close = (
      found: typeof open | { inspectedOn: string; closedOn: string },
      on: string,
      result = '已排班',
    ) => codes(decideFindingClosed(found, { on, result }, TODAY));
    expect(close(open, '2025-06-15')).toEqual([]);
    expect(close(open, '2025-06-16')).toEqual(['DAY_IN_FUTURE']);
    expect(close(open, '2025-06-09', ' ')).toEqual(['DAY_BEFORE_INSPECTION', 'TEXT_MISSING']);
    expect(close({ ...open, closedOn: '2025-06-12' }, '2025-06-15')).toEqual(['FINDING_CLOSED']);
  });

  it.each([
    [null, '2025-06-20', 'OPEN'],
    [null, '2025-06-21', 'OVERDUE'],
    ['2025-06-20', '2025-07-01', 'CLOSED'],
    ['2025-06-21', '2025-07-01', 'CLOSED_LATE'],
  ])('closed on %s, seen on %s: %s', (closedOn, today, standing) => {
    expect(findingStanding({ dueOn: '2025-06-20', closedOn }, today)).toBe(standing);
  });
});
