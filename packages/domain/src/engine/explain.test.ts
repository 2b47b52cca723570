import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/civil-date';
import { explainDuty } from './explain';
import { givenContact, givenFacts, givenRule, judgeYear } from './given';
import { judgeDuties } from './judge';

const L32 = givenRule('L-3.2');
const S14 = givenRule('S-1.4');

describe('semantics 13: every status carries its reasons', () => {
  it('names the version, clause, quote, window and each piece of evidence with why not (L-3.2)', () => {
    const evidence = [givenContact('2025-05-01', { byProxy: true }), givenContact('2025-07-02')];
    const facts = givenFacts();
    const [, q2] = judgeYear({ rules: [L32], facts, evidence });
    if (!q2) throw new Error('No duty');
    expect(explainDuty(q2, L32, '2026-01-31')).toMatchObject({
      ...{ ruleCode: 'L-3.2', ruleVersion: 1, document: '黄民救〔2019〕7号', clause: '三(一)3(1)' },
      ...{ quote: '分管领导每季度联系不少于1次', needed: 1, have: 0, status: 'MISSED' },
      window: { key: '2025-Q2', from: '2025-04-01', to: '2025-06-30' },
      considered: [
        { evidenceId: 'contact 2025-05-01', verdict: 'WHERE_FAILED', condition: 'BY_PROXY' },
        { evidenceId: 'contact 2025-07-02', verdict: 'OUTSIDE_WINDOW' },
      ],
      sentences: [
        { code: 'OWED', needed: 1 },
        { code: 'NOTHING_COUNTS' },
        { code: 'DAYS_OVERDUE', days: 215 },
        { code: 'MISS_IS', severity: 'VIOLATION' },
      ],
    });
  });

  it('says by how much a breach was mended late (S-1.4)', () => {
    const { supervisors } = givenFacts();
    const facts = givenFacts({ supervisors: supervisors.map((term) => ({ ...term, from: '2025-02-10' })) });
    const [duty] = judgeYear({ rules: [S14], facts });
    if (!duty) throw new Error('No duty');
    const { sentences } = explainDuty(duty, S14, '2026-01-31');
    const daysLate = 1837;
    expect(addDays(duty.dueOn, daysLate)).toBe('2025-02-10');
    expect(sentences).toEqual([
      { code: 'BREACHED', since: '2020-01-01', dueOn: '2020-01-31' },
      { code: 'SATISFIED_LATE', on: '2025-02-10', daysLate },
    ]);
  });

  it('refuses to judge by a rule it was not given', () => {
    const facts = givenFacts();
    const owed = judgeYear({ rules: [L32], facts });
    expect(() => judgeDuties({ owed, rules: [], facts, evidence: [], asOf: '2026-01-31' })).toThrow(
      'L-3.2@1',
    );
  });
});

describe('strength: 视情 and 可以 owe nothing, a miss of 宜 is advice', () => {
  it('DISCRETIONARY and MAY derive no duty (L-3.7, S-2.0)', () => {
    const rules = [
      givenRule('L-3.2', { strength: 'MAY' }),
      givenRule('S-3.6', { strength: 'DISCRETIONARY' }),
    ];
    expect(judgeYear({ rules, facts: givenFacts() })).toEqual([]);
  });

  it('SHOULD is owed and its miss is ADVICE (S-1.3)', () => {
    const rule = givenRule('L-3.2', { strength: 'SHOULD' });
    const [duty] = judgeYear({ rules: [rule], facts: givenFacts() });
    if (!duty) throw new Error('No duty');
    expect(explainDuty(duty, rule, '2026-01-31').sentences.at(-1)).toEqual({
      code: 'MISS_IS',
      severity: 'ADVICE',
    });
  });
});
