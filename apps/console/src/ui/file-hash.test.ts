import { expect, it } from 'vitest';
import { hexOfFile } from './file-hash';

it('counts the SHA-256 of a file (FIPS 180-4, "abc")', async () => {
  expect(await hexOfFile(new Blob(['abc']))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});
