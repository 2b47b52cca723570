import { addDays } from '@mingcha/domain/calendar/civil-date';
import { SETTLEMENTS, TRIGGER_KINDS } from '@mingcha/domain/engine/duty';
import { type StatusColumns, statusOf } from '@mingcha/domain/engine/status';
import { cloneDatabase, type TestDatabase } from '@mingcha/testing/template-database';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dutyStatusSql } from './duty-status';

let db: TestDatabase;
beforeAll(async () => {
  db = await cloneDatabase();
});
afterAll(() => db.drop());

const START = '2024-02-25';
// Few days, so that days often coincide: the edges are where two texts of one rule would part.
const day = fc.integer({ min: 0, max: 12 }).map((days) => addDays(START, days));
const question = fc
  .record({
    trigger: fc.constantFrom(...TRIGGER_KINDS),
    opensOn: day,
    length: fc.integer({ min: 0, max: 10 }),
    dueSoonDays: fc.integer({ min: 0, max: 8 }),
    satisfiedOn: fc.option(day, { nil: null }),
    settlement: fc.option(fc.constantFrom(...SETTLEMENTS), { nil: null, freq: 3 }),
    asOf: day,
  })
  .map(({ length, ...rest }) => ({ ...rest, dueOn: addDays(rest.opensOn, length) }));

it('semantics 8: the status in SQL is the status in the domain', async () => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(fc.array(question, { minLength: 50, maxLength: 200 }), async (questions) => {
      const answers = await db.asSuperuser<{ status: string }>(
        `select ${dutyStatusSql('d', 'd.as_of')} status from rows from (jsonb_to_recordset($1) as
           (trigger text, opens_on date, due_on date, due_soon_days int, satisfied_on date,
             settlement text, as_of date)) with ordinality d order by ordinality`,
        [JSON.stringify(questions.map(asColumns))],
      );
      const expected = questions.map(({ asOf, ...duty }) => statusOf(duty, asOf));
      expect(answers.map(({ status }) => status)).toEqual(expected);
      for (const status of expected) seen.add(status);
    }),
    { numRuns: 40 },
  );
  expect(seen.size).toBe(11);
});

function asColumns({ asOf, ...duty }: StatusColumns & { asOf: string }) {
  return {
    trigger: duty.trigger,
    opens_on: duty.opensOn,
    due_on: duty.dueOn,
    due_soon_days: duty.dueSoonDays,
    satisfied_on: duty.satisfiedOn,
    settlement: duty.settlement,
    as_of: asOf,
  };
}
