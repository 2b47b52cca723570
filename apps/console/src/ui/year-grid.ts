import type { SubjectKind } from '@mingcha/domain/engine/duty';
import type { CivilDay } from './civil-days';
import { partsOf } from './civil-days';

export interface GridDuty {
  id: string;
  rule: { code: string; title: string };
  subjectKind: SubjectKind;
  subjectId: string;
  subjectName: string;
  opensOn: CivilDay;
  dueOn: CivilDay;
}

export interface GridCell<D> {
  duty: D;
  /** Month 1–12 in which the cell begins. */
  from: number;
  /** Months it covers. */
  span: number;
}

export interface GridRow<D> {
  key: string;
  rule: GridDuty['rule'];
  /** Who owes it; of what happened, what is owed whenever it does. */
  label: string;
  /** Windows that overlap (two breaches in one month) stand one below the other. */
  lanes: GridCell<D>[][];
}

/**
 * Months × rules of one year: a row per rule and subject, a cell per window, clipped to the year. Each event is a
 * subject of its own, so all that happened under one rule share a row.
 */
export function gridRows<D extends GridDuty>(duties: readonly D[], year: number): GridRow<D>[] {
  const rows = new Map<string, GridRow<D>>();
  const inYear = duties.filter((duty) => duty.opensOn <= `${year}-12-31` && duty.dueOn >= `${year}-01-01`);
  for (const duty of [...inYear].sort(byRuleAndDay)) {
    const { rule, subjectKind, subjectId, subjectName } = duty;
    const isEvent = subjectKind === 'EVENT';
    const key = isEvent ? rule.code : `${rule.code} ${subjectId}`;
    const row = rows.get(key) ?? { key, rule, label: isEvent ? rule.title : subjectName, lanes: [] };
    rows.set(key, row);
    place(row.lanes, cellOf(duty, year));
  }
  return [...rows.values()];
}

function byRuleAndDay(a: GridDuty, b: GridDuty): number {
  return (
    a.rule.code.localeCompare(b.rule.code) ||
    (a.subjectKind === 'EVENT' ? 0 : a.subjectName.localeCompare(b.subjectName)) ||
    a.opensOn.localeCompare(b.opensOn)
  );
}

function cellOf<D extends GridDuty>(duty: D, year: number): GridCell<D> {
  const opens = partsOf(duty.opensOn);
  const due = partsOf(duty.dueOn);
  const from = opens.year < year ? 1 : opens.month;
  const to = due.year > year ? 12 : due.month;
  return { duty, from, span: to - from + 1 };
}

function place<D>(lanes: GridCell<D>[][], cell: GridCell<D>): void {
  const free = lanes.find((lane) => {
    const last = lane[lane.length - 1];
    return !last || last.from + last.span <= cell.from;
  });
  if (free) free.push(cell);
  else lanes.push([cell]);
}
