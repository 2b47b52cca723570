import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../calendar/civil-date';
import { covers } from '../calendar/span';
import type { IncumbencyFact } from '../engine/facts';
import { givenFacts } from '../engine/given';
import { decideLeavingOffice, decideTakingOffice, type TakeOfficeInput } from './office';

const input = (changes: Partial<TakeOfficeInput> = {}): TakeOfficeInput => ({
  ...{ positionId: 'deputy', personName: ' 江承 ', from: '2025-03-01', to: null },
  ...changes,
});
const held = (from: string, to: string | null): IncumbencyFact => ({
  ...{ positionId: 'deputy', personName: '方若水', from, to },
});
const codes = (decision: object) =>
  Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;

describe('taking office (A11)', () => {
  it('takes a vacant post', () => {
    const facts = givenFacts({ incumbencies: [held('2024-01-01', '2025-02-28')] });
    expect(decideTakingOffice(input(), facts)).toEqual({
      ...{ positionId: 'deputy', personName: '江承', from: '2025-03-01', to: null },
    });
  });

  it.each([
    [{}, ['OFFICE_TAKEN from']],
    [{ positionId: 'x' }, ['POSITION_UNKNOWN positionId']],
    [{ personName: '  ' }, ['NAME_MISSING personName']],
    [{ personName: '长'.repeat(61) }, ['NAME_TOO_LONG personName']],
    [{ from: '2025-02-29' }, ['NOT_A_DATE from']],
    [{ to: '2025-02-01' }, ['END_BEFORE_START to']],
    [{ from: '2019-12-31' }, ['DAY_OUTSIDE_POSITION from']],
  ] satisfies [Partial<TakeOfficeInput>, string[]][])('refuses %j', (changes, refusals) => {
    expect(codes(decideTakingOffice(input(changes), givenFacts()))).toEqual(refusals);
  });

  it('however people come and go, no day ever has two in one post', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((n) => addDays('2025-01-01', n));
    const act = fc.record({ isLeaving: fc.boolean(), on: day, to: fc.option(day) });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 12 }), (acts) => {
        let incumbencies: IncumbencyFact[] = [];
        for (const { isLeaving, on, to } of acts) {
          const facts = givenFacts({ incumbencies });
          if (isLeaving) {
            const leaving = decideLeavingOffice('deputy', on, facts);
            if (Array.isArray(leaving)) continue;
            incumbencies = incumbencies.map((fact) => (fact === leaving ? { ...fact, to: on } : fact));
          } else {
            const taking = decideTakingOffice(input({ from: on, to }), facts);
            if (!Array.isArray(taking)) incumbencies = [...incumbencies, taking];
          }
        }
        for (let n = 0; n <= 61; n += 1) {
          const each = addDays('2025-01-01', n);
          expect(incumbencies.filter((fact) => covers(fact, each)).length).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('leaving office', () => {
  it.each([
    ['2025-03-01', { from: '2020-01-01', to: null }],
    ['2019-12-31', ['OFFICE_VACANT on']],
    ['never', ['NOT_A_DATE on']],
  ])('on %s: %j', (on, expected) => {
    const decision = codes(decideLeavingOffice('deputy', on, givenFacts()));
    if (Array.isArray(expected)) expect(decision).toEqual(expected);
    else expect(decision).toMatchObject(expected);
  });

  it('once, and of a post there is', () => {
    const facts = givenFacts({ incumbencies: [held('2025-01-01', '2025-02-28')] });
    expect(codes(decideLeavingOffice('deputy', '2025-02-28', facts))).toEqual(['ALREADY_ENDED on']);
    expect(codes(decideLeavingOffice('x', '2025-02-28', facts))).toEqual(['POSITION_UNKNOWN positionId']);
    expect(decideLeavingOffice('deputy', '2025-02-01', facts)).toMatchObject({ to: '2025-02-28' });
  });
});
