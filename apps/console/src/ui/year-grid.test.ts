import { describe, expect, it } from 'vitest';
import { type GridDuty, gridRows } from './year-grid';

function duty(code: string, opensOn: string, dueOn: string, subjectName = 'A'): GridDuty {
  return {
    id: `${code} ${opensOn}`,
    rule: { code, title: code },
    subjectKind: 'ORGANISATION',
    subjectId: subjectName,
    subjectName,
    opensOn,
    dueOn,
  };
}

const shape = (duties: GridDuty[]) =>
  gridRows(duties, 2025).map(({ key, lanes }) => [
    key,
    lanes.map((lane) => lane.map(({ from, span }) => [from, span])),
  ]);

describe('year grid', () => {
  it('gives every rule and subject a row, every window its months', () => {
    expect(
      shape([
        duty('L-3.3', '2025-02-01', '2025-02-28'),
        duty('L-3.1', '2025-07-01', '2025-12-31'),
        duty('L-3.3', '2025-01-01', '2025-01-31'),
        duty('L-3.1', '2025-01-01', '2025-06-30'),
      ]),
    ).toEqual([
      [
        'L-3.1 A',
        [
          [
            [1, 6],
            [7, 6],
          ],
        ],
      ],
      [
        'L-3.3 A',
        [
          [
            [1, 1],
            [2, 1],
          ],
        ],
      ],
    ]);
  });

  it('keeps two subjects of one rule apart', () => {
    const rows = shape([
      duty('S-2.4a', '2025-01-01', '2025-01-31', 'A'),
      duty('S-2.4a', '2025-01-01', '2025-01-31', 'B'),
    ]);
    expect(rows.map(([key]) => key)).toEqual(['S-2.4a A', 'S-2.4a B']);
  });

  it('gives all that happened under one rule one row', () => {
    const event = (on: string, due: string, name: string): GridDuty => ({
      ...duty('S-2.5b', on, due, name),
      subjectKind: 'EVENT',
    });
    const happened = [event('2025-03-03', '2025-03-24', 'B'), event('2025-01-06', '2025-01-27', 'A')];
    expect(shape(happened)).toEqual([
      [
        'S-2.5b',
        [
          [
            [1, 1],
            [3, 1],
          ],
        ],
      ],
    ]);
    expect(gridRows(happened, 2025)[0]?.label).toBe('S-2.5b');
  });

  it('puts breaches that share a month one below the other', () => {
    expect(
      shape([duty('S-1.4', '2025-03-10', '2025-04-09'), duty('S-1.4', '2025-04-20', '2025-05-20')]),
    ).toEqual([['S-1.4 A', [[[3, 2]], [[4, 2]]]]]);
  });

  it('clips a breach to the year and leaves out what does not touch it', () => {
    expect(
      shape([duty('S-1.1', '2024-12-20', '2025-01-19'), duty('S-1.1', '2025-12-15', '2026-01-14')]),
    ).toEqual([
      [
        'S-1.1 A',
        [
          [
            [1, 1],
            [12, 1],
          ],
        ],
      ],
    ]);
    expect(shape([duty('L-3.3', '2024-12-01', '2024-12-31')])).toEqual([]);
  });
});
