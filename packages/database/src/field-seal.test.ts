import { describe, expect, it } from 'vitest';
import { fieldSealOf, newFieldKey } from './field-seal';

describe('a sealed field', () => {
  const [first, second] = [newFieldKey('k1'), newFieldKey('k2')];

  it('comes back as it was, is never twice the same, and shows nothing', () => {
    const { seal, open } = fieldSealOf(first);
    const sealed = seal('11010519491231002X');
    expect(open(sealed)).toBe('11010519491231002X');
    expect(seal('11010519491231002X')).not.toEqual(sealed);
    expect(sealed.toString('latin1')).not.toContain('1101');
  });

  it('outlives a rotation, and not the loss of its key', () => {
    const sealed = fieldSealOf(first).seal('某');
    const rotated = fieldSealOf(`${second},${first}`);
    expect(rotated.open(sealed)).toBe('某');
    expect(rotated.seal('某').subarray(1, 3).toString()).toBe('k2');
    expect(() => fieldSealOf(second).open(sealed)).toThrow('There is no field key k1.');
  });

  it('tells when it was touched', () => {
    const { seal, open } = fieldSealOf(first);
    const sealed = seal('某');
    sealed[sealed.length - 1] = (sealed.at(-1) ?? 0) ^ 1;
    expect(() => open(sealed)).toThrow();
  });

  it.each(['', 'k1', 'k1:short', `k 1:${Buffer.alloc(32).toString('base64')}`])('%j is no key', (keys) => {
    expect(() => fieldSealOf(keys)).toThrow(RangeError);
  });
});
