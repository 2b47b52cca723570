import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exampleScheme } from '../rules/example-scheme';
import type { RuleVersion } from '../rules/rule';
import { type AssessmentScheme, assessmentSchemeSchema, type ScoringMethod } from '../rules/scheme';
import { type AssessmentInput, assess } from './assess';
import { DUTY_STATUSES, type DutyStatus, type JudgedDuty } from './duty';
import { givenFacts, givenRule, judgeYear } from './given';
import type { ManualMark } from './marking';
import { canonicalJson, sealedText } from './seal';

const L32 = givenRule('L-3.2');
const example = judgeYear({ rules: [L32], facts: givenFacts() })[0];
if (!example) throw new Error('No duty');

const duties = (statuses: readonly DutyStatus[]): JudgedDuty[] =>
  statuses.map((status, index) => ({ ...example, windowKey: `w${String(index).padStart(3, '0')}`, status }));

const scheme = (method: ScoringMethod, fullMark = 600): AssessmentScheme => ({
  ...exampleScheme(2025),
  groups: [{ code: 'G', title: '组', items: [{ code: 'I', title: '项', fullMark, method }] }],
});

const deduct = (step: number, lateStep = 0): ScoringMethod => ({
  ...{ kind: 'DEDUCT_PER_MISS', step, lateStep },
  ruleCodes: ['L-3.2'],
});

function mark(
  method: ScoringMethod,
  statuses: readonly DutyStatus[],
  changes: Partial<AssessmentInput> & { rule?: RuleVersion; fullMark?: number } = {},
) {
  const { rule = L32, fullMark = 600, ...input } = changes;
  return assess({
    ...{
      scheme: scheme(method, fullMark),
      duties: duties(statuses),
      rules: [rule],
      manualMarks: [],
      vetoes: [],
    },
    ...input,
  });
}

const byHand = (changes: Partial<ManualMark> = {}): ManualMark => ({
  ...{ itemCode: 'I', mark: 400, reason: '记录完整', markedBy: '甲', confirmedBy: '乙' },
  ...changes,
});

describe('assess (W-3.3)', () => {
  it('takes a step for every miss, never below 0, and the trail says for what', () => {
    const result = mark(deduct(250, 50), ['MISSED', 'MET', 'MET_LATE', 'OVERDUE', 'MISSED']);
    expect(result.mark).toBe(0);
    const [item] = result.groups[0]?.items ?? [];
    expect(item?.trail.map(({ amount, reason }) => [amount, reason])).toEqual([
      [-250, 'MISSED'],
      [-50, 'MET_LATE'],
      [-250, 'OVERDUE'],
      [-50, 'MISSED'],
    ]);
    expect(item?.trail[0]).toMatchObject({
      dutyKey: 'L-3.2|deputy|w000',
      ruleCode: 'L-3.2',
      clause: '三(一)3(1)',
    });
  });

  it('never deducts for what is exempt, not applicable, pending, cancelled or still open (semantics 9)', () => {
    const neutral = DUTY_STATUSES.filter((status) => status !== 'MISSED' && status !== 'OVERDUE');
    const methods = [
      deduct(100),
      { kind: 'RATIO', ruleCodes: ['L-3.2'] },
      { kind: 'BINARY', ruleCodes: ['L-3.2'] },
    ];
    for (const method of methods) expect(mark(method as ScoringMethod, neutral).mark).toBe(600);
  });

  it.each(['GENERAL', 'SHOULD', 'DISCRETIONARY', 'MAY', 'GOAL'] as const)(
    '%s never costs marks',
    (strength) => {
      expect(mark(deduct(100), ['MISSED'], { rule: { ...L32, strength } }).mark).toBe(600);
    },
  );

  it('RATIO is the share of decided duties, to the hundredth, line by line', () => {
    const result = mark(
      { kind: 'RATIO', ruleCodes: ['L-3.2'] },
      ['MISSED', 'MISSED', 'MET', 'EXEMPT', 'OPEN'],
      {
        fullMark: 800,
      },
    );
    expect(result.mark).toBe(267);
    expect(result.groups[0]?.items[0]?.trail.map(({ amount }) => amount)).toEqual([-267, -266]);
  });

  it('BINARY is all or nothing', () => {
    const binary: ScoringMethod = { kind: 'BINARY', ruleCodes: ['L-3.2'] };
    expect([mark(binary, ['MET', 'MISSED']).mark, mark(binary, ['MET_LATE']).mark]).toEqual([0, 600]);
  });

  it('BONUS earns for what was done, up to the cap, also by hand', () => {
    const bonus: ScoringMethod = { kind: 'BONUS', cap: 500, step: 200, ruleCodes: ['L-3.2'] };
    const rule = { ...L32, strength: 'SHOULD' } as const;
    const manualMarks = [byHand({ mark: 300 })];
    const result = mark(bonus, ['MET', 'MISSED'], { rule, fullMark: 0, manualMarks });
    expect([result.mark, result.fullMark]).toEqual([500, 0]);
  });

  it('a mark by hand is pending until given, and needs a reason and a second person', () => {
    const pending = mark({ kind: 'MANUAL' }, []);
    expect(pending.groups[0]?.items[0]).toMatchObject({ isPending: true, mark: 0 });
    expect(mark({ kind: 'MANUAL' }, [], { manualMarks: [byHand()] }).mark).toBe(400);
    const problem = (changes: Partial<ManualMark>) => () =>
      mark({ kind: 'MANUAL' }, [], { manualMarks: [byHand(changes)] });
    expect(problem({ confirmedBy: '甲' })).toThrow('SECOND_PERSON_MISSING');
    expect(problem({ reason: ' ' })).toThrow('REASON_MISSING');
    expect(problem({ mark: 601 })).toThrow('MARK_OUT_OF_RANGE');
    expect(() => mark(deduct(1), [], { manualMarks: [byHand()] })).toThrow('NOT_MARKED_BY_HAND');
  });

  it('finds the band by the mark; a veto decides alone (一票否决)', () => {
    const band = (lost: number) => mark(deduct(lost), ['MISSED'], { fullMark: 10_000 }).band;
    expect([band(1000), band(1001), band(2001), band(4001)]).toEqual(['优秀', '良好', '合格', '不合格']);
    const vetoes = [{ code: 'FALSIFIED_RECORD', on: '2025-06-01', reason: '补造记录' }];
    expect(mark(deduct(0), [], { fullMark: 10_000, vetoes }).band).toBe('不合格');
    expect(() =>
      mark(deduct(0), [], { vetoes: [{ ...vetoes[0], code: 'X' } as (typeof vetoes)[0]] }),
    ).toThrow('X');
  });

  it('amounts of a trail always add up to what was lost, in whole hundredths', () => {
    const method = fc.constantFrom<ScoringMethod>(
      deduct(133, 7),
      { kind: 'RATIO', ruleCodes: ['L-3.2'] },
      { kind: 'BINARY', ruleCodes: ['L-3.2'] },
    );
    fc.assert(
      fc.property(
        method,
        fc.array(fc.constantFrom(...DUTY_STATUSES)),
        fc.nat(2000),
        (how, statuses, fullMark) => {
          const [item] = mark(how, statuses, { fullMark }).groups[0]?.items ?? [];
          const lost = (item?.trail ?? []).reduce((total, { amount }) => total - amount, 0);
          expect(item?.mark).toBe(fullMark - lost);
          expect(Number.isInteger(lost) && lost >= 0 && lost <= fullMark).toBe(true);
        },
      ),
    );
  });
});

describe('the example scheme (示例, A30)', () => {
  it('is a sound scheme of 100 marks and says that it is an example', () => {
    const parsed = assessmentSchemeSchema.parse(exampleScheme(2025));
    const result = assess({ scheme: parsed, duties: [], rules: [], manualMarks: [], vetoes: [] });
    expect([result.fullMark, result.isExample]).toEqual([10_000, true]);
    expect(result.groups.map(({ fullMark }) => fullMark)).toEqual([4000, 4500, 1000, 500, 0]);
  });

  it('a scheme must not name an item twice, nor leave a mark without a band', () => {
    const good = exampleScheme(2025);
    const [group] = good.groups;
    expect(assessmentSchemeSchema.safeParse({ ...good, groups: [group, group] }).success).toBe(false);
    expect(assessmentSchemeSchema.safeParse({ ...good, bands: good.bands.slice(0, 2) }).success).toBe(false);
    expect(assessmentSchemeSchema.safeParse({ ...good, vetoBand: '一般' }).success).toBe(false);
  });
});

describe('sealing', () => {
  it('writes equal values in equal bytes', () => {
    expect(canonicalJson({ b: [1, null, '中"'], a: { d: true, c: -2 } })).toBe(
      '{"a":{"c":-2,"d":true},"b":[1,null,"中\\""]}',
    );
  });

  it.each([[0.5], [Number.NaN], [-0], [undefined], [{ a: undefined }], [1n]])('refuses %s', (value) => {
    expect(() => canonicalJson(value)).toThrow(RangeError);
  });

  it('recomputes to the same text from the same snapshot, read back in any order', () => {
    const input: AssessmentInput = {
      ...{ scheme: exampleScheme(2025), rules: [L32, givenRule('S-3.6')], vetoes: [] },
      ...{ duties: duties(['MISSED', 'MET', 'MISSED']), manualMarks: [byHand({ itemCode: 'MINORS' })] },
    };
    const back = JSON.parse(JSON.stringify(input)) as AssessmentInput;
    const mixed = { ...back, duties: [...back.duties].reverse(), rules: [...back.rules].reverse() };
    expect(sealedText(mixed, assess(mixed))).toBe(sealedText(input, assess(input)));
  });
});
