import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { givenArchive, givenSheet } from '../workbook/given-archive';
import { givenBook } from './given-book';
import { readBook } from './read-book';
import { writeBook } from './write-book';

let good: Uint8Array;
beforeAll(async () => {
  good = await writeBook(givenBook());
});

const answers = async (bytes: Uint8Array) => {
  const begun = performance.now();
  const reading = await readBook(bytes);
  expect(performance.now() - begun).toBeLessThan(1000);
  return reading;
};

test('random bytes are answered with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 4000 }), async (bytes) => {
      expect(await answers(bytes)).toMatchObject({ faults: [{ code: 'NOT_A_WORKBOOK' }] });
    }),
    { numRuns: 300 },
  );
});

test('a file cut short is answered with a fault', async () => {
  await fc.assert(
    fc.asyncProperty(fc.double({ min: 0, max: 0.999, noNaN: true }), async (share) => {
      const reading = await answers(good.subarray(0, Math.floor(good.length * share)));
      expect(reading).toMatchObject({ faults: [{ code: 'NOT_A_WORKBOOK' }] });
    }),
    { numRuns: 100 },
  );
});

test('a file with changed bytes never throws, and never reads as another book', async () => {
  const original = await readBook(good);
  const change = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), byte: fc.nat(255) });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
      const bytes = good.slice();
      for (const { at, byte } of changes) bytes[Math.floor(at * (bytes.length - 1))] = byte;
      const reading = await answers(bytes);
      if (!('faults' in reading)) expect(reading).toEqual(original);
      else expect(reading.faults.length).toBeGreaterThan(0);
    }),
    { numRuns: 400 },
  );
});

test('any markup inside an intact archive is answered', async () => {
  const tags = ['row', 'c', 'v', 'f', 'is', 't', 'rPh', 'mergeCell', 'sheetData', 'x:c'];
  const piece = fc.oneof(
    fc.constantFrom(
      ...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} r="A1" ref="A1:B9" t="s"/>`]),
    ),
    fc.constantFrom('<c r="B2"><v>1</v></c>', '<row r="2">', '&amp;', '<![CDATA[1]]>', '7', '机构名称'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      expect(await answers(givenArchive(givenSheet('机构', pieces.join(''))))).toHaveProperty('faults');
    }),
    { numRuns: 300 },
  );
});
