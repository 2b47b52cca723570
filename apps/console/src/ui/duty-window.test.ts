import { describe, expect, it } from 'vitest';
import { readWindow } from './duty-window';

describe('window keys (engine.md, Words)', () => {
  it.each([
    ['2026-03', { kind: 'month', year: 2026, n: 3 }],
    ['2026-Q2', { kind: 'quarter', year: 2026, n: 2 }],
    ['2026-H1', { kind: 'half', year: 2026, n: 1 }],
    ['2026', { kind: 'year', year: 2026 }],
    ['2026/MID_YEAR', { kind: 'slot', year: 2026, slot: 'MID_YEAR' }],
    ['since:2026-04-01', { kind: 'since', on: '2026-04-01' }],
    ['event:0191', { kind: 'days' }],
    ['once', { kind: 'days' }],
  ])('reads %s', (key, window) => {
    expect(readWindow(key)).toEqual(window);
  });
});
