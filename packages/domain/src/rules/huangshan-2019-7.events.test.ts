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
  const rule = givenRule(code);
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

it('every rule about an event names the reading its number is a setting of', () => {
  for (const { params } of EVENT_RULES) expect(params.setting).toMatch(/^A\d+$/);
});
