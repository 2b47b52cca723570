import { REFUSAL_CODES } from '@mingcha/domain/refusal';
import { describe, expect, it } from 'vitest';
import { en } from './en';
import { zhCN } from './zh-CN';

const sources: Record<string, string> = import.meta.glob(
  ['../**/*.{ts,tsx}', '!../text/**', '!../graphql/generated/**', '!../**/*.test.ts'],
  { query: '?raw', import: 'default', eager: true },
);
const CHINESE = /[\u3400-\u9fff]/;

/** A source without its comments, where the notice's own terms may stand. */
function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
}

function keysOf(words: object, path = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string' ? `${path}${key}` : keysOf(value, `${path}${key}.`),
  );
}

function leavesOf(words: object): [string, string][] {
  return Object.entries(words).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string'
      ? [[key, value]]
      : leavesOf(value).map(([sub, text]) => [`${key}.${sub}`, text]),
  );
}

const slots = (text: string) => new Set(text.match(/\{\{\w+\}\}/g));

describe('words', () => {
  it('stand in text/ and nowhere else', () => {
    const offenders = Object.entries(sources).filter(([, source]) => CHINESE.test(withoutComments(source)));
    expect(Object.keys(sources).length).toBeGreaterThan(40);
    expect(offenders.map(([path]) => path)).toEqual([]);
  });

  it('are complete in English', () => {
    expect(keysOf(en)).toEqual(keysOf(zhCN));
    const untranslated = leavesOf(en).filter(
      ([key, text]) => CHINESE.test(text) && !key.startsWith('app.languages'),
    );
    expect(untranslated).toEqual([]);
  });

  it('say every refusal of the domain', () => {
    expect(REFUSAL_CODES.filter((code) => !(code in en.terms.refusal))).toEqual([]);
  });

  it('ask for nothing in English that Chinese does not give', () => {
    const chinese = new Map(leavesOf(zhCN));
    // The date words are given alike in both languages; English wants the names of months.
    const given = new Set(['{{monthName}}', '{{name}}', '{{day}}']);
    const strange = leavesOf(en).filter(([key, text]) =>
      [...slots(text)].some((slot) => !slots(chinese.get(key) ?? '').has(slot) && !given.has(slot)),
    );
    expect(strange).toEqual([]);
  });
});
