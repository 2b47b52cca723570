/** What a window key says (engine.md, Words): the period, slot or starting day of a duty. */
export type DutyWindow =
  | { kind: 'month'; year: number; n: number }
  | { kind: 'quarter'; year: number; n: number }
  | { kind: 'half'; year: number; n: number }
  | { kind: 'year'; year: number }
  | { kind: 'slot'; year: number; slot: string }
  | { kind: 'since'; on: string }
  | { kind: 'days' };

const PATTERNS: [RegExp, (match: string[]) => DutyWindow][] = [
  [/^(\d{4})-(\d{2})$/, ([, year, n]) => ({ kind: 'month', year: Number(year), n: Number(n) })],
  [/^(\d{4})-Q([1-4])$/, ([, year, n]) => ({ kind: 'quarter', year: Number(year), n: Number(n) })],
  [/^(\d{4})-H([12])$/, ([, year, n]) => ({ kind: 'half', year: Number(year), n: Number(n) })],
  [/^(\d{4})$/, ([, year]) => ({ kind: 'year', year: Number(year) })],
  [/^(\d{4})\/(\w+)$/, ([, year, slot = '']) => ({ kind: 'slot', year: Number(year), slot })],
  [/^since:(\d{4}-\d{2}-\d{2})$/, ([, on = '']) => ({ kind: 'since', on })],
];

/** Reads a window key; events and one-off duties are told by their days alone. */
export function readWindow(key: string): DutyWindow {
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(key);
    if (match) return read(match);
  }
  return { kind: 'days' };
}
