import { describe, expect, it } from 'vitest';
import { hasIdentityNumber, refuseIdentityNumbers } from './identity-number';

describe('identity numbers in free text', () => {
  it.each([
    '11010519491231002X',
    '身份证11010519491231002x,男',
    '110105 19491231 0021',
    '110105-19491231-0021',
    '110105194912310021',
    '张某:110105199902280017。',
  ])('%s is found', (text) => {
    expect(hasIdentityNumber(text)).toBe(true);
  });

  it.each([
    ['', 'nothing'],
    ['SX-2026-003', 'a case code'],
    ['13855912345', 'a telephone number'],
    ['110105194913310021', 'a thirteenth month'],
    ['110105194902300021', 'the thirtieth of February'],
    ['1101051949123100210', 'nineteen digits'],
    ['歙公函〔2026〕3号 2026年1月20日至2026年2月20日', 'a document'],
  ])('%s (%s) is none', (text) => {
    expect(hasIdentityNumber(text)).toBe(false);
  });

  it('names the field', () => {
    const texts = { problem: '110105194912310021', measure: '排班', reason: null };
    expect(refuseIdentityNumbers(texts)).toMatchObject([
      { code: 'IDENTITY_NUMBER_IN_TEXT', path: 'problem' },
    ]);
  });
});
