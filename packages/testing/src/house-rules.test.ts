import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean);
const isCode = (file: string) => /\.tsx?$/.test(file) && !file.includes('/generated/');
const isTest = (file: string) => /\.(test|prove|bench)\.tsx?$/.test(file);
const code = tracked.filter(isCode);
const textOf = (file: string) => readFileSync(join(root, file), 'utf8');

/** Files that break a rule, by name: the message of the failure is the list. */
function breaking(files: readonly string[], breaks: (text: string, file: string) => boolean): string[] {
  return files.filter((file) => breaks(textOf(file), file));
}

describe('house rules', () => {
  it('keeps files short: source 250 lines, tests 400; split by question, not by size', () => {
    const lines = (text: string) => text.split('\n').length - 1;
    const words = (file: string) => file.includes('/text/');
    expect(breaking(code, (text, file) => !words(file) && lines(text) > (isTest(file) ? 400 : 250))).toEqual(
      [],
    );
  });

  it('names no folder or file for being a leftover: say what it answers', () => {
    const anywhere = /(^|[./-])(utils?|helpers?|common|shared|misc|v2|legacy|managers?)([./-]|$)/i;
    const ofSomething = /(^|[./-])(new|old)([./]|$)/i;
    expect(code.filter((file) => anywhere.test(file) || ofSomething.test(file))).toEqual([]);
  });

  it('reads the environment only in env.ts', () => {
    const reads = (text: string, file: string) => text.includes('process.env') && basename(file) !== 'env.ts';
    expect(
      breaking(
        code.filter((file) => file.includes('/src/') && !isTest(file)),
        reads,
      ),
    ).toEqual([]);
  });

  it('opens transactions only behind the tenant door', () => {
    const opens = (text: string, file: string) =>
      /\.transaction\(|startTransaction\(\)|query\(['"`]begin/i.test(text) &&
      !file.endsWith('database/src/tenant.ts');
    expect(
      breaking(
        code.filter((file) => file.includes('/src/') && !isTest(file)),
        opens,
      ),
    ).toEqual([]);
  });

  it('switches no check off and leaves nothing for later', () => {
    const marks = new RegExp(
      [
        '@ts-' + 'ignore',
        '@ts-' + 'nocheck',
        'biome-' + 'ignore',
        '\\bas ' + 'any\\b',
        '\\bTO' + 'DO\\b',
        '\\bFIX' + 'ME\\b',
        '\\.(skip|only|todo)\\(',
      ].join('|'),
    );
    const self = 'house-rules.test.ts';
    expect(
      breaking(
        code.filter((file) => !file.endsWith(self)),
        (text) => marks.test(text),
      ),
    ).toEqual([]);
  });

  it('keeps the domain free of clocks, chance and waiting', () => {
    const impure = /Date\.now\(|new Date\(|Math\.random\(|\basync\b|\bawait\b/;
    const domain = code.filter((file) => file.startsWith('packages/domain/src/') && !isTest(file));
    expect(breaking(domain, (text) => impure.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')))).toEqual([]);
  });

  it('gives every package and app a front door', () => {
    const rooms = [...new Set(tracked.flatMap((file) => file.match(/^(apps|packages)\/[^/]+/)?.[0] ?? []))];
    expect(rooms.filter((room) => !tracked.includes(`${room}/README.md`))).toEqual([]);
  });

  it('gives every module of the API a README', () => {
    const modules = [
      ...new Set(code.flatMap((file) => file.match(/^apps\/api\/src\/modules\/[^/]+/)?.[0] ?? [])),
    ];
    expect(modules.filter((module) => !tracked.includes(`${module}/README.md`))).toEqual([]);
  });

  it('lets the pages of the console know the domain, the contract and what lies above them, nothing beside', () => {
    const importsOf = (text: string) =>
      [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map(([, a, b]) => a ?? b ?? '');
    const strays = code
      .filter((file) => file.startsWith('apps/console/src/') && file.endsWith('.tsx'))
      .flatMap((file) => importsOf(textOf(file)).map((target) => ({ file, target })))
      .filter(({ file, target }) => {
        if (target.startsWith('@mingcha/')) return !/^@mingcha\/(domain|contract)\//.test(target);
        const [room] = file.match(/pages\/[^/]+\//) ?? [];
        if (room === undefined || !target.startsWith('.')) return false;
        const path = posix.join(posix.dirname(file), target);
        return path.includes('/pages/') && !path.includes(room);
      });
    expect(strays).toEqual([]);
  });

  it('names no path of a machine', () => {
    const texts = tracked.filter(
      (file) => /\.(tsx?|mjs|json|md|sql|ya?ml)$/.test(file) && file !== 'package-lock.json',
    );
    expect(breaking(texts, (text) => /(^|["'\s(])\/(home|root|Users)\//.test(text))).toEqual([]);
  });
});
