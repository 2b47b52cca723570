import { describe, expect, it } from 'vitest';
import type { PanelPeople } from '../panel/recusal';
import { decideGathering, decideGuidance, type GatheringInput, isQuorate } from './decide-gathering';

const term = (name: string, panelId = 'p', to = '2026-12-31') => ({
  ...{ supervisorId: name, personId: `p-${name}`, panelId, name, role: 'MEMBER', employer: '' },
  ...{ from: '2026-01-01', to },
});
const people: PanelPeople = {
  terms: [term('a'), term('b'), term('gone', 'p', '2026-03-01'), term('other', 'q')],
  ties: [],
  overrides: [],
};
const input: GatheringInput = {
  ...{ kind: 'MEETING', panelId: 'p', on: '2026-05-10', place: '', topics: '上半年监督情况' },
  ...{ text: '通报了托养检查情况', supervisorIds: ['a', 'b'] },
};
const record = (changes: Partial<GatheringInput>) => {
  const outcome = decideGathering({ ...input, ...changes }, ['p'], people, '2026-05-20');
  return Array.isArray(outcome) ? outcome.map(({ code, path }) => `${code} ${path}`) : outcome;
};

describe('S-3.6, S-3.3: a meeting or a training of a panel', () => {
  it('has its topics, what came of it, and members who served on the day', () => {
    expect(record({})).toMatchObject({ servingCount: 2, members: [{ name: 'a' }, { name: 'b' }] });
    expect(record({ topics: ' ' })).toEqual(['TEXT_MISSING topics']);
    expect(record({ supervisorIds: [] })).toEqual(['ATTENDEES_MISSING supervisorIds']);
    expect(record({ supervisorIds: ['gone'] })).toEqual(['SUPERVISOR_NOT_SERVING supervisorIds']);
    expect(record({ supervisorIds: ['other'] })).toEqual(['SUPERVISOR_UNKNOWN supervisorIds']);
    expect(record({ panelId: 'q', supervisorIds: ['other'] })).toEqual(['PANEL_UNKNOWN panelId']);
    expect(record({ on: '2026-05-21' })).toEqual(['DAY_IN_FUTURE on']);
  });

  it('A28: more than half is advice', () => {
    expect([isQuorate({ present: 2, serving: 4 }), isQuorate({ present: 3, serving: 4 })]).toEqual([
      false,
      true,
    ]);
  });
});

describe('S-3.4: guidance', () => {
  it('has a title and its words', () => {
    expect(decideGuidance({ title: '走访怎么看', text: '看值班', documentNumber: ' ' })).toEqual({
      ...{ title: '走访怎么看', text: '看值班', documentNumber: null },
    });
    expect(decideGuidance({ title: '', text: '', documentNumber: null })).toMatchObject([
      { code: 'TEXT_MISSING', path: 'title' },
      { code: 'TEXT_MISSING', path: 'text' },
    ]);
  });
});
