import type { ToldListFragment } from '../../../graphql/generated/graphql';

export type Person = ToldListFragment['told'][number];

/** What was said at one stage, through one channel, at one moment, and to whom. */
export interface ToldLine extends Pick<Person, 'stage' | 'days' | 'channel' | 'at'> {
  key: string;
  people: Person[];
}

/** One line for everybody who was told the same at the same moment, in the order of telling. */
export function toldLines(told: readonly Person[]): ToldLine[] {
  const lines = new Map<string, ToldLine>();
  for (const person of told) {
    const { stage, days, channel, at } = person;
    const key = [stage, days, channel, at].join(' ');
    const line = lines.get(key);
    if (line) line.people.push(person);
    else lines.set(key, { key, stage, days, channel, at, people: [person] });
  }
  return [...lines.values()];
}
