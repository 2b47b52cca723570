import { fieldSealOf, newFieldKey } from '@mingcha/database/field-seal';
import type { Database } from '@mingcha/database/tenant';
import { pino } from 'pino';
import { buildServer } from './server';

const seal = fieldSealOf(newFieldKey('test'));

/** For tests: the server on a given database and clock, without a word in the log. */
export function givenServer({ database, clock }: { database: Database; clock: { now(): Date } }) {
  return buildServer({ database, seal, log: pino({ level: 'silent' }), now: clock.now });
}
