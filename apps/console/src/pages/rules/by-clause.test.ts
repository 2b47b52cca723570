import { expect, it } from 'vitest';
import { byClause } from './by-clause';

const rule = (code: string, clause: string) => ({ code, clause, document: '7' });

it('puts rules under their clause, in the order they came', () => {
  const rules = [rule('L-1.3', '1'), rule('L-3.1', '3(1)'), rule('L-1.4', '1')];
  expect(byClause(rules).map(({ clause, rules: own }) => [clause, own.map(({ code }) => code)])).toEqual([
    ['1', ['L-1.3', 'L-1.4']],
    ['3(1)', ['L-3.1']],
  ]);
});
