import { describe, expect, it } from 'vitest';
import { tilePlaces } from './county-tiles';

describe('schematic tiles', () => {
  it('know the eight bureaus of Huangshan, no two in one place', () => {
    const codes = ['341000', '341002', '341003', '341004', '341021', '341022', '341023', '341024'];
    const places = tilePlaces(codes) ?? {};
    expect(new Set(codes.map((code) => JSON.stringify(places[code]))).size).toBe(8);
  });

  it('flow in order where a bureau is unknown', () => {
    expect(tilePlaces(['341000', '110000'])).toBeNull();
  });
});
