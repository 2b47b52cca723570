import { describe, expect, it } from 'vitest';
import { celParams, compileCel, findCelProblem } from './cel';
import { HUANGSHAN_2019_7, HUANGSHAN_2019_7_RULES } from './huangshan-2019-7';
import { type RuleVersion, ruleVersionSchema } from './rule';
import { costsMarks, owesDuty, STRENGTHS, severityOf } from './strength';
import { Unit } from './vocabulary';

const rule = (code: string): RuleVersion => {
  const found = HUANGSHAN_2019_7_RULES.find((candidate) => candidate.code === code);
  if (!found) throw new RangeError(`No rule ${code}`);
  return found;
};

const problems = (changed: unknown) =>
  ruleVersionSchema
    .safeParse(changed)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

describe('黄民救〔2019〕7号', () => {
  it('has every rule of the book, in force from 2019-07-01', () => {
    expect(HUANGSHAN_2019_7_RULES.map(({ code }) => code).sort()).toEqual([
      ...['L-1.3', 'L-1.4', 'L-1.5', 'L-1.6', 'L-1.7', 'L-3.1', 'L-3.2', 'L-3.3'],
      ...[
        'S-1.1',
        'S-1.4',
        'S-2.2a',
        'S-2.2b',
        'S-2.2c',
        'S-2.3a',
        'S-2.3b',
        'S-2.3c',
        'S-2.3d',
        'S-2.4a',
        'S-2.4c',
        'S-2.4c-D1',
        'S-2.4c-D2',
        'S-2.4c-D6',
        'S-2.4c-D7',
        'S-2.4d',
        'S-2.5b',
        'S-2.5b-1',
        'S-2.6b',
        'S-3.3',
        'S-3.5',
        'S-3.6',
        'S-3.7',
      ],
    ]);
    const kept = HUANGSHAN_2019_7_RULES.filter(({ effectiveFrom }) => effectiveFrom !== '2019-07-01');
    // What rests on facts that a book also holds begins where the platform was put to use (G-0.3).
    expect(kept.map(({ code, effectiveFrom }) => `${code} ${effectiveFrom}`)).toEqual(
      ['S-3.5', 'S-2.4c-D1', 'S-2.4c-D2', 'S-2.4c-D6', 'S-2.4c-D7', 'S-3.3', 'S-3.7'].map(
        (code) => `${code} 2026-07-01`,
      ),
    );
    expect(HUANGSHAN_2019_7).toMatchObject({ issuedOn: '2019-06-18', publishedOn: '2019-07-05' });
  });

  it.each(HUANGSHAN_2019_7_RULES.map((version) => [version.code, version] as const))(
    '%s is sound, and survives JSON',
    (_, version) => {
      expect(ruleVersionSchema.parse(JSON.parse(JSON.stringify(version)))).toEqual(version);
    },
  );

  it('原则上 is MUST_IN_PRINCIPLE and may be exempted (A7); 应 may not', () => {
    expect(rule('L-3.3').strength).toBe('MUST_IN_PRINCIPLE');
    expect(rule('L-3.3').exemption?.reasonCodes).toContain('VACANCY');
    expect(rule('S-3.6')).toMatchObject({ strength: 'MUST', exemption: null });
  });
});

describe('a rule that is not sound', () => {
  it('says which field and, in an expression, where', () => {
    const where = [{ code: 'X', when: 'methods.size() > "a"', messageKey: 'x' }];
    const [problem] = problems({ ...rule('L-3.1'), evidence: { kind: 'CONTACT', where } });
    expect(problem).toMatch(/^evidence\.where\.0\.when: \S+ at \d+–\d+: /);
  });

  it.each([
    ['effectiveTo', { effectiveTo: '2019-06-30' }],
    ['effectiveFrom', { effectiveFrom: '2019-02-29' }],
    ['minActiveShare', { minActiveShare: 101 }],
    ['trigger.count', { trigger: { kind: 'PERIODIC', every: 'month', count: 0 } }],
    [
      'trigger.slots.0.from',
      { trigger: { kind: 'SLOTS', slots: [{ key: 'A', from: '02-30', to: '03-01', count: 1 }] } },
    ],
    ['trigger.by', { trigger: { kind: 'ONCE', from: '2025-02-01', by: '2025-01-01' } }],
    ['scope.subjectKind', { trigger: { kind: 'EVENT', on: 'X', within: { n: 1, unit: 'days' } } }],
    ['evidence', { trigger: { kind: 'STANDING', predicate: 'true', graceDays: 1 } }],
    ['evidence', { evidence: null }],
    ['', { surprise: true }],
  ])('is refused at %s', (path, changes) => {
    expect(problems({ ...rule('L-3.1'), ...changes }).map((problem) => problem.split(': ')[0])).toContain(
      path,
    );
  });

  it('a standing rule is about a bureau, a position or a panel, in their words', () => {
    const standing = rule('S-1.4');
    expect(problems({ ...standing, scope: { ...standing.scope, subjectKind: 'AGREEMENT' } })).toHaveLength(1);
    expect(problems({ ...standing, scope: { ...standing.scope, subjectKind: 'POSITION' } })[0]).toMatch(
      /^trigger\.predicate: unknown_variable at 5–12/,
    );
  });
});

describe('CEL', () => {
  const problem = (source: string, params = {}) => findCelProblem('CONTACT', source, params);

  it.each([
    ['byProxy &&', 'unexpected_token', 10],
    ['nobody == "x"', 'unknown_variable', 0],
    ['size(methods)', 'not_a_condition', 0],
    ['organisation.matches("(a+)+$")', 'forbidden_call', 0],
    ['params.most > 1', 'unknown_param', 0],
    ['methods.exists(a, methods.exists(b, methods.exists(c, a == b && b == c)))', 'too_costly', 36],
  ])('%s is refused with %s', (source, code, from) => {
    expect(problem(source)).toMatchObject({ code });
    expect(problem(source)?.from).toBeGreaterThanOrEqual(from);
  });

  it('an expression without end is refused', () => {
    expect(problem(Array(300).fill('byProxy').join(' || '))).not.toBeNull();
  });

  it('a parameter the rule has may be used, whole numbers as integers', () => {
    expect(problem('size(methods) >= params.fewest', { fewest: 2 })).toBeNull();
    const holds = compileCel('CONTACT', 'size(methods) >= params.fewest');
    const context = (methods: string[]) => ({ methods, params: celParams({ fewest: 2 }) });
    expect([holds(context(['PHONE'])), holds(context(['PHONE', 'VIDEO']))]).toEqual([false, true]);
  });

  it('sees the fields of a unit', () => {
    const holds = compileCel('POSITION', 'units.exists(unit, unit.own && unit.level == "COUNTY")');
    const units = (own: boolean) => ({ units: [new Unit('RELIEF_STATION', 'COUNTY', own)], params: {} });
    expect([holds(units(true)), holds(units(false))]).toEqual([true, false]);
  });
});

describe('strength (clauses.md)', () => {
  it('says what a miss is, and whether anything is owed or lost', () => {
    expect(
      STRENGTHS.map((strength) => [strength, severityOf(strength), owesDuty(strength), costsMarks(strength)]),
    ).toEqual([
      ['PROHIBITED', 'VIOLATION', true, true],
      ['MUST', 'VIOLATION', true, true],
      ['MUST_IN_PRINCIPLE', 'VIOLATION', true, true],
      ['GENERAL', 'DEVIATION', true, false],
      ['SHOULD', 'ADVICE', true, false],
      ['DISCRETIONARY', null, false, false],
      ['MAY', null, false, false],
      ['GOAL', null, false, false],
    ]);
  });
});
