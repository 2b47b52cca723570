import { expect, it } from 'vitest';
import { type Person, toldLines } from './told-lines';

const person = (id: string, change: Partial<Person> = {}): Person => ({
  ...{ __typename: 'Told', id, stage: 'BEFORE', days: 7, channel: 'INBOX', at: '2026-01-23T00:30:00.000Z' },
  ...{
    bureauName: '',
    recipientName: id,
    toldAs: 'CLERK',
    acknowledgedAt: null,
  },
  ...change,
});

it('puts on one line who was told the same at once, and keeps the order', () => {
  const later = '2026-01-28T00:30:00.000Z';
  const told = [
    person('a'),
    person('b'),
    person('c', { channel: 'MAIL' }),
    person('d', { days: 3, at: later }),
    person('e', { stage: 'MISSED', days: null, at: later }),
  ];
  expect(toldLines(told).map(({ people }) => people.map(({ id }) => id).join())).toEqual([
    'a,b',
    'c',
    'd',
    'e',
  ]);
  expect(toldLines([])).toEqual([]);
});
