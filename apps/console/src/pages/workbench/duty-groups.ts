import type { DutyStatus } from '@mingcha/domain/engine/duty';
import { type CivilDay, endOfMonth, endOfWeek } from '../../ui/civil-days';

export const GROUPS = ['overdue', 'week', 'month', 'open', 'missed', 'done'] as const;
export type Group = (typeof GROUPS)[number];

interface Grouped {
  status: DutyStatus;
  dueOn: CivilDay;
}

const OPEN: DutyStatus[] = ['OPEN', 'DUE_SOON', 'OVERDUE'];

/** The chips of the workbench. A week lies inside its month, and both inside what is open. */
function belongsTo(group: Group, duty: Grouped, today: CivilDay): boolean {
  const isAhead = duty.status === 'OPEN' || duty.status === 'DUE_SOON';
  switch (group) {
    case 'overdue':
      return duty.status === 'OVERDUE';
    case 'week':
      return isAhead && duty.dueOn <= endOfWeek(today);
    case 'month':
      return isAhead && duty.dueOn <= endOfMonth(today);
    case 'open':
      return OPEN.includes(duty.status);
    case 'missed':
      return duty.status === 'MISSED';
    case 'done':
      return duty.status === 'MET' || duty.status === 'MET_LATE';
  }
}

/** Splits the duties into the chips; what is due first stands first, what is done latest first. */
export function groupDuties<D extends Grouped>(duties: readonly D[], today: CivilDay): Record<Group, D[]> {
  const of = (group: Group) => {
    const sign = group === 'done' || group === 'missed' ? -1 : 1;
    return duties
      .filter((duty) => belongsTo(group, duty, today))
      .sort((a, b) => sign * a.dueOn.localeCompare(b.dueOn));
  };
  return {
    overdue: of('overdue'),
    week: of('week'),
    month: of('month'),
    open: of('open'),
    missed: of('missed'),
    done: of('done'),
  };
}

/** The group to open with: what is late, what presses, what waits, what is done. */
export function firstGroup(groups: Record<Group, readonly unknown[]>): Group {
  return (['overdue', 'month', 'open', 'done'] as const).find((group) => groups[group].length > 0) ?? 'open';
}
