import { describe, expect, it } from 'vitest';
import type { ResponseEvidence } from '../engine/evidence';
import { givenFacts, givenRule, judgeYear } from '../engine/given';
import { EVENT_RULES } from './huangshan-2019-7.events';

// 三(二), what is owed because something happened: by when, by whom, and what answers it.

const did = (act: string, on: string, eventId = 'event'): ResponseEvidence => ({
  ...{
    kind: 'RESPONSE',
    id: `${act} ${on}`,
    on,
    recordedOn: on,
    voidedOn: null,
    eventId,
    act,
    participants: [],
  },
});

function judged(code: string, on: string, evidence: ResponseEvidence[] = []) {
  const rule = givenRule(code, { effectiveFrom: '2019-07-01' });
  if (rule.trigger.kind !== 'EVENT') throw new RangeError(`${code} is no rule about an event`);
  const event = { id: 'event', kind: rule.trigger.on, subjectId: 'station', label: '', on, endedOn: null };
  return judgeYear({ rules: [rule], facts: givenFacts({ events: [event] }), evidence });
}

describe('监督意见 (S-2.5b, S-2.6b): 及时 is a number of working days, a setting (A25)', () => {
  // 2025-03-03 is a Monday; the test's calendar has no holidays.
  it.each([
    ['S-2.5b-1', 'ACCEPT', '2025-03-06', '民政部门对其反馈的意见、提供的参考、指出的问题应及时指导'],
    ['S-2.6b', 'HANDLE', '2025-03-17', '应收集、记录第三方监督成员提出的意见和建议,及时反馈处理意见'],
    ['S-2.5b', 'REPLY', '2025-03-24', '并给予回应'],
  ])('%s: %s by %s', (code, act, dueOn, words) => {
    expect(givenRule(code).quote).toContain(words);
    expect(judged(code, '2025-03-03')).toMatchObject([{ dueOn, satisfiedOn: null }]);
    expect(judged(code, '2025-03-03', [did(act, dueOn)])).toMatchObject([{ satisfiedOn: dueOn }]);
    expect(judged(code, '2025-03-03', [did(act, dueOn, 'other')])).toMatchObject([{ satisfiedOn: null }]);
    expect(judged(code, '2025-03-03', [did('SAY', dueOn)])).toMatchObject([{ satisfiedOn: null }]);
  });
});

describe('站外托养 (S-2.2a, S-2.2b): 应邀请并会同, without a day in the notice (A18)', () => {
  it.each([
    ['S-2.2a', 'STUDY', '2025-03-31', '应邀请并会同第三方监督专班共同研究'],
    ['S-2.2b', 'ADVISE', '2025-05-26', '共同研究、专项评估、实地检查、形成意见'],
  ])('%s: %s by %s', (code, act, dueOn, words) => {
    expect(givenRule(code).quote).toContain(words);
    expect(judged(code, '2025-03-03')).toMatchObject([{ dueOn, satisfiedOn: null }]);
    expect(judged(code, '2025-03-03', [did(act, dueOn)])).toMatchObject([{ satisfiedOn: dueOn }]);
    expect(judged(code, '2025-03-03', [did('CONSENT', dueOn)])).toMatchObject([{ satisfiedOn: null }]);
  });
});

describe('未成年人 (S-2.3): no day in the notice, settings A21; the hand-over when it happens', () => {
  it.each([
    ['S-2.3a', 'INVITE', '2025-03-04', '民政部门应邀请第三方监督专班协助救助管理机构'],
    ['S-2.3b', 'PLAN', '2025-03-06', '一人一策'],
    ['S-2.3c', 'NOTE', '2025-03-17', '全程监督有关救助和保护措施的实施'],
    [
      'S-2.3d',
      'WITNESSED',
      '2025-03-03',
      '应至少安排两名第三方监督成员协助救助管理机构审核查验接领人资料,见证人员交接',
    ],
  ])('%s: %s by %s', (code, act, dueOn, words) => {
    expect(givenRule(code).quote).toContain(words);
    expect(judged(code, '2025-03-03')).toMatchObject([{ dueOn, satisfiedOn: null }]);
    expect(judged(code, '2025-03-03', [did(act, dueOn)])).toMatchObject([{ satisfiedOn: dueOn }]);
    expect(judged(code, '2025-03-03', [did('OTHER', dueOn)])).toMatchObject([{ satisfiedOn: null }]);
  });
});

describe('寻亲 (S-2.4c, S-2.4d), and upstream deadlines D1, D2, D6, D7, settings of A22 to A24', () => {
  it.each([
    ['S-2.4c', 'ALL_VERIFIED', '2025-03-17', '核查所有无法查明身份的受助人员'],
    ['S-2.4d', 'VERIFIED', '2025-04-02', '打拐解救儿童'],
    ['S-2.4c-D1', 'POSTED', '2025-03-04', '24小时内'],
    ['S-2.4c-D2', 'DNA', '2025-03-12', '7个工作日内'],
    ['S-2.4c-D6', 'SETTLE', '2025-06-03', '3个月'],
    ['S-2.4c-D7', 'REFRESH', '2025-03-17', '更新完善寻亲公告'],
  ])('%s: %s by %s', (code, act, dueOn, words) => {
    expect(givenRule(code).quote).toContain(words);
    expect(judged(code, '2025-03-03')).toMatchObject([{ dueOn, satisfiedOn: null }]);
    expect(judged(code, '2025-03-03', [did(act, dueOn)])).toMatchObject([{ satisfiedOn: dueOn }]);
    expect(judged(code, '2025-03-03', [did('POST', dueOn)])).toMatchObject([{ satisfiedOn: null }]);
  });

  it('what was read as a digest says so', () => {
    const digests = EVENT_RULES.filter(({ sourceDocument }) => sourceDocument !== '黄民救〔2019〕7号');
    expect(digests.map(({ code }) => code)).toEqual(['S-2.4c-D1', 'S-2.4c-D2', 'S-2.4c-D6', 'S-2.4c-D7']);
    for (const { clause } of digests) expect(clause).toBe('待核');
  });
});

it('every rule about an event names the reading its number is a setting of', () => {
  for (const { params } of EVENT_RULES) expect(params.setting).toMatch(/^A\d+$/);
});

describe('培训 (S-3.3): once in each term, by when is a setting (A27)', () => {
  it('of whoever is appointed, within sixty days', () => {
    expect(givenRule('S-3.3').quote).toContain('救助管理政策及相关知识的培训');
    expect(judged('S-3.3', '2025-03-03')).toMatchObject([{ dueOn: '2025-05-02', satisfiedOn: null }]);
    const trained = [did('TRAINED', '2025-02-20')];
    expect(judged('S-3.3', '2025-03-03', trained)).toMatchObject([{ satisfiedOn: null }]);
    expect(judged('S-3.3', '2025-03-03', [did('TRAINED', '2025-04-01')])).toMatchObject([
      { satisfiedOn: '2025-04-01' },
    ]);
  });
});

describe('任期届满 (S-3.7, S-3.9, A26)', () => {
  it('is thought of 60, 30 and 7 days before its last day, renewed or ended by itself', () => {
    const rule = givenRule('S-3.7', { effectiveFrom: '2025-01-01' });
    expect(rule.quote).toContain('任期满后不再续聘的,视为自动解聘');
    expect([rule.strength, rule.reminders]).toEqual(['GENERAL', [-60, -30, -7]]);
    const event = {
      id: 'event',
      kind: 'TERM_ENDING',
      subjectId: 'panel',
      label: '',
      on: '2025-03-01',
      endedOn: null,
    };
    const facts = givenFacts({ events: [event] });
    const of = (evidence: ResponseEvidence[]) => judgeYear({ rules: [rule], facts, evidence });
    expect(of([])).toMatchObject([{ opensOn: '2025-03-01', dueOn: '2025-04-30' }]);
    expect(of([did('RENEW', '2025-04-01')])).toMatchObject([{ status: 'MET' }]);
    expect(of([did('LAPSE', '2025-04-30')])).toMatchObject([{ status: 'MET', satisfiedOn: '2025-04-30' }]);
  });
});

describe('指定专人 (S-3.5)', () => {
  it('a panel without an officer is found wanting a month on', () => {
    const rule = givenRule('S-3.5', { effectiveFrom: '2025-01-01' });
    expect(rule.quote).toBe('指定专人与第三方监督成员保持日常联系');
    const officer = { panelId: 'panel', name: '李络', from: '2025-01-01', to: null };
    expect(judgeYear({ rules: [rule], facts: givenFacts() })).toHaveLength(1);
    expect(judgeYear({ rules: [rule], facts: givenFacts({ panelOfficers: [officer] }) })).toEqual([]);
  });
});
