import { addDays, type CivilDate } from '../calendar/civil-date';
import { overlaps } from '../calendar/span';

export const VISIT_KINDS = ['CONTACT', 'JOINT_INSPECTION', 'INSPECTION', 'TASK'] as const;
/** Who comes to an institution: a leader, a joint inspection, a special inspection, a supervisor with a task. */
export type VisitKind = (typeof VISIT_KINDS)[number];

/** One coming to one institution: made on a day, or to be made between two. */
export interface Visit {
  id: string;
  kind: VisitKind;
  organisationId: string;
  from: CivilDate;
  to: CivilDate;
}

/** What a bureau finds too much; its own practice, these are the defaults (office-practice 4.5: burden reduction). */
export interface BurdenSettings {
  /** Days that are looked at together. */
  withinDays: number;
  /** Comings in them that are not yet too many. */
  atMost: number;
}
export const BURDEN_SETTINGS: BurdenSettings = { withinDays: 30, atMost: 2 };

export const BURDEN_KINDS = ['CLASH', 'TOO_OFTEN'] as const;
/** Two comings at once, or too many in a short time: told, never forbidden. */
export type BurdenKind = (typeof BURDEN_KINDS)[number];

export interface BurdenWarning {
  kind: BurdenKind;
  /** The other comings, earliest first. */
  visitIds: string[];
}

/**
 * What speaks against one more coming to an institution: others on the same days; and, within some stretch of
 * `withinDays` days that holds it, as many others as are allowed. A coming that is to be made counts for its whole
 * window.
 */
export function burdenOf(
  planned: Pick<Visit, 'organisationId' | 'from' | 'to'>,
  visits: readonly Visit[],
  settings: BurdenSettings = BURDEN_SETTINGS,
): BurdenWarning[] {
  const there = visits
    .filter(({ organisationId }) => organisationId === planned.organisationId)
    .sort((one, other) => order(one.from, other.from) || order(one.id, other.id));
  const clashing = there.filter((visit) => overlaps(planned, visit));
  const thickest = thickestStretch(planned, there, settings.withinDays);
  return [
    ...(clashing.length > 0 ? [{ kind: 'CLASH', visitIds: idsOf(clashing) } as const] : []),
    ...(thickest.length >= settings.atMost
      ? [{ kind: 'TOO_OFTEN', visitIds: idsOf(thickest) } as const]
      : []),
  ];
}

const order = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
const idsOf = (visits: readonly Visit[]) => visits.map(({ id }) => id);

/** The others in the stretch of days that holds the planned coming and most of them; the earliest of equals. */
function thickestStretch(
  planned: Pick<Visit, 'from' | 'to'>,
  visits: readonly Visit[],
  withinDays: number,
): Visit[] {
  // What a stretch holds changes only where it begins or ends with a coming.
  const firstDays = [planned, ...visits].flatMap(({ from, to }) => [addDays(from, 1 - withinDays), to]);
  let thickest: Visit[] = [];
  for (const from of firstDays.sort(order)) {
    const stretch = { from, to: addDays(from, withinDays - 1) };
    if (!overlaps(stretch, planned)) continue;
    const held = visits.filter((visit) => overlaps(stretch, visit));
    if (held.length > thickest.length) thickest = held;
  }
  return thickest;
}
