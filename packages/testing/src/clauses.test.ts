import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

interface Row {
  clause: string;
  code: string[];
  tests: string[];
}

function filesLike(pattern: string): string[] {
  return execFileSync('git', ['ls-files', '--', pattern], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter(Boolean);
}

/** Paths stand in backticks; a pattern stands for all it finds. */
function pathsIn(cell: string): string[] {
  const spelt = [...cell.matchAll(/`((?:apps|packages|infra)\/[^`\s]+)`/g)].map(([, path]) => path as string);
  return spelt.flatMap((path) => (path.includes('*') ? filesLike(path) : [path]));
}

/** The table of clause, code and test, as far as it names clauses of the notice. */
const rows: Row[] = textOf('docs/CLAUSES.md')
  .split('\n')
  .flatMap((line) => {
    const [, clause = '', , code = '', tests = ''] = line.split('|').map((cell) => cell.trim());
    return /^[GLSW]-\d/.test(clause) ? [{ clause, code: pathsIn(code), tests: pathsIn(tests) }] : [];
  });

/** 三(一): who is liable for which institution, for what, and how often. */
const LIAISON = [
  ...['L-1.1', 'L-1.2', 'L-1.3', 'L-1.4', 'L-1.5', 'L-1.6', 'L-1.7', 'L-1.8'],
  ...['L-2.1', 'L-2.2', 'L-2.3', 'L-2.4', 'L-2.5', 'L-2.6'],
  ...['L-3.1', 'L-3.2', 'L-3.3', 'L-3.4', 'L-3.5', 'L-3.6', 'L-3.7', 'L-3.8'],
];

/** 三(二): who supervises what, and how. */
const SUPERVISION = [
  ...['S-1.1', 'S-1.2', 'S-1.3', 'S-1.4', 'S-1.5', 'S-1.6', 'S-1.7'],
  ...['S-2.0', 'S-2.1a', 'S-2.1b', 'S-2.1c', 'S-2.1d', 'S-2.1e', 'S-2.2a', 'S-2.2b', 'S-2.2c', 'S-2.2d'],
  ...['S-2.3a', 'S-2.3b', 'S-2.3c', 'S-2.3d', 'S-2.3e', 'S-2.4a', 'S-2.4b', 'S-2.4c', 'S-2.4d'],
  ...['S-2.5a', 'S-2.5b', 'S-2.6a', 'S-2.6b'],
  ...['S-3.1', 'S-3.2', 'S-3.2b', 'S-3.3', 'S-3.4', 'S-3.5', 'S-3.6', 'S-3.7', 'S-3.8', 'S-3.9', 'S-3.10'],
];

describe('from clause to code to test', () => {
  it('has each clause once', () => {
    const clauses = rows.map(({ clause }) => clause);
    expect(clauses.filter((clause, index) => clauses.indexOf(clause) !== index)).toEqual([]);
  });

  it('names no file that is not there', () => {
    const named = rows.flatMap(({ clause, code, tests }) =>
      [...code, ...tests].map((path) => ({ clause, path })),
    );
    expect(named.filter(({ path }) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each([...LIAISON, ...SUPERVISION])('%s has its code, and a test that knows it by name', (clause) => {
    const row = rows.find((each) => each.clause === clause);
    expect(row?.code, 'code').not.toEqual([]);
    expect(
      row?.tests.filter((path) => textOf(path).includes(clause)),
      'tests naming it',
    ).not.toEqual([]);
  });
});
