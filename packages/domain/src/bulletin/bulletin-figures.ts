import type { CivilDate } from '../calendar/civil-date';
import type { DutyStatus } from '../engine/duty';
import type { TenantLevel } from '../engine/facts';
import type { Strength } from '../rules/strength';
import type { Month } from './bulletin-month';

/** Duties of a month by how they stand. `owed` is the sum of the next four; what is exempt or not applicable is beside it. */
export interface BulletinCounts {
  owed: number;
  met: number;
  metLate: number;
  /** Missed, or overdue and still to be mended. */
  unmet: number;
  /** Not due yet. */
  pending: number;
  /** Exempt, not applicable, waiting for a decision of the city. */
  notOwed: number;
  /** Of the met: entered after the window's end (补录). */
  lateEntry: number;
}

/** A rule as the bulletin names it. */
export interface BulletinRule {
  code: string;
  title: string;
  strength: Strength;
}

/** A duty that was not done in time, by position, panel or institution: never by a person in care. */
export interface UnmetDuty {
  bureauName: string;
  rule: BulletinRule;
  subjectName: string;
  windowKey: string;
  opensOn: CivilDate;
  dueOn: CivilDate;
  status: 'OVERDUE' | 'MISSED';
}

/** What the month's contacts were like (G-2.4); voided ones are not among them. */
export interface LiaisonQuality {
  contacts: number;
  /** On the spot: visits, open and covert checks, resolution on the front line, case-led supervision. */
  onTheSpot: number;
  problemsFound: number;
  problemsSolved: number;
  byProxy: number;
}

/** Everything a monthly bulletin says, as counted on `asOf`. */
export interface BulletinFigures {
  month: Month;
  asOf: CivilDate;
  bureau: { name: string; level: TenantLevel };
  /** Titles and numbers of the documents the duties come from. */
  sources: readonly { title: string; number: string }[];
  totals: BulletinCounts;
  byBureau: readonly { name: string; counts: BulletinCounts }[];
  byRule: readonly { rule: BulletinRule; counts: BulletinCounts }[];
  liaison: LiaisonQuality;
  unmet: readonly UnmetDuty[];
}

type Standing = Exclude<keyof BulletinCounts, 'owed' | 'lateEntry'>;

const STANDING: Record<DutyStatus, Standing | null> = {
  MET: 'met',
  MET_LATE: 'metLate',
  MISSED: 'unmet',
  OVERDUE: 'unmet',
  UPCOMING: 'pending',
  OPEN: 'pending',
  DUE_SOON: 'pending',
  EXEMPT: 'notOwed',
  NOT_APPLICABLE: 'notOwed',
  PENDING_CONFIG: 'notOwed',
  CANCELLED: null,
};

/** Sums rows of duties by status; a cancelled duty was never owed. */
export function countDuties(
  rows: readonly { status: DutyStatus; duties: number; lateEntries: number }[],
): BulletinCounts {
  const counts = { owed: 0, met: 0, metLate: 0, unmet: 0, pending: 0, notOwed: 0, lateEntry: 0 };
  for (const { status, duties, lateEntries } of rows) {
    const standing = STANDING[status];
    if (standing === null) continue;
    counts[standing] += duties;
    counts.lateEntry += lateEntries;
    if (standing !== 'notOwed') counts.owed += duties;
  }
  return counts;
}
