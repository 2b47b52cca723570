import { describe, expect, it } from 'vitest';
import { safeNext } from './safe-next';

describe('the way on after signing in', () => {
  it('keeps to this console', () => {
    expect(safeNext('/duties?year=2025')).toBe('/duties?year=2025');
  });

  it.each([
    null,
    '',
    'https://elsewhere.example',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:x',
  ])('refuses %s', (stated) => {
    expect(safeNext(stated)).toBe('/');
  });
});
