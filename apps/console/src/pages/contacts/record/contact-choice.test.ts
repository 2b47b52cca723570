import { describe, expect, it } from 'vitest';
import { settleChoice } from './contact-choice';

const [station, hospital, centre] = [{ id: 'station' }, { id: 'hospital' }, { id: 'centre' }];
const positions = [
  { position: { id: 'head' }, units: [station] },
  { position: { id: 'deputy' }, units: [hospital, centre] },
];
const nothing = { positionId: '', organisationId: '' };
const noWish = { position: null, unit: null };

describe('what the contact form has chosen', () => {
  it('takes the only position and its only unit, so that a leader taps neither', () => {
    const choice = settleChoice(nothing, positions.slice(0, 1), noWish, null);
    expect([choice.position?.position.id, choice.unit?.id]).toEqual(['head', 'station']);
  });

  it('guesses nothing among several', () => {
    expect(settleChoice(nothing, positions, noWish, null)).toEqual({ position: null, units: [], unit: null });
    expect(settleChoice(nothing, positions, { position: 'deputy', unit: null }, null).unit).toBeNull();
  });

  it('prefers the draft to the link it was opened from', () => {
    const draft = { positionId: 'deputy', organisationId: 'centre' };
    const choice = settleChoice(draft, positions, { position: 'head', unit: 'station' }, null);
    expect([choice.position?.position.id, choice.unit?.id]).toEqual(['deputy', 'centre']);
  });

  it('lets go of a unit that is not assigned on the new day', () => {
    const draft = { positionId: 'head', organisationId: 'centre' };
    expect(settleChoice(draft, positions, noWish, null).unit?.id).toBe('station');
  });

  it('keeps the unit of a record that is corrected', () => {
    const draft = { positionId: 'head', organisationId: 'centre' };
    const choice = settleChoice(draft, positions, noWish, centre);
    expect(choice.units).toEqual([station, centre]);
    expect(choice.unit?.id).toBe('centre');
  });
});
