import type { Role } from '../access/access';
import type { CivilDate } from '../calendar/civil-date';
import { addDays } from '../calendar/civil-date';
import type { WorkingDayCalendar } from '../calendar/working-days';
import type { OrganisationType } from '../engine/facts';
import { hasOwnStaff } from '../institution/own-staff';

export const FINDING_STATES = ['OPEN', 'ASSIGNED', 'IN_PROGRESS', 'SUBMITTED', 'VERIFIED'] as const;
/** Where a problem stands (问题清单 → 责任 → 整改 → 复核 → 销号): what its last step made of it. */
export type FindingState = (typeof FINDING_STATES)[number];

export const FINDING_STEPS = [
  'OPEN',
  'ASSIGN',
  'START',
  'PROGRESS',
  'SUBMIT',
  'VERIFY',
  'REJECT',
  'ASK_EXTENSION',
  'GRANT_EXTENSION',
  'DECLINE_EXTENSION',
  'OBJECT',
  'REOPEN',
] as const;
export type FindingStep = (typeof FINDING_STEPS)[number];

export const FINDING_PARTIES = ['RECTIFIER', 'VERIFIER', 'LEADER', 'FINDER'] as const;
/** On whose side of a problem somebody stands: who mends it, who checks, who may give more time, who found it. */
export type FindingParty = (typeof FINDING_PARTIES)[number];

export const FINDING_ORIGINS = [
  'INSPECTION',
  'OPINION',
  'JOINT_INSPECTION',
  'SELF_INSPECTION',
  'COORDINATION',
  'CITY_INSPECTION',
] as const;
/** Through what a problem was found. */
export type FindingOrigin = (typeof FINDING_ORIGINS)[number];

/** What is left to each bureau's own practice; these are the defaults. */
export interface FindingSettings {
  /** Days after 销号 within which a problem may be reopened (回头看). */
  reopenDays: number;
  /** Working days within which whoever found it may object to its closing. */
  objectWorkingDays: number;
  /** Working days for mending again what was objected to. */
  mendAgainWorkingDays: number;
}
export const FINDING_SETTINGS: FindingSettings = {
  reopenDays: 180,
  objectWorkingDays: 5,
  mendAgainWorkingDays: 10,
};

interface Transition {
  from: readonly FindingState[];
  by: FindingParty;
  /** Null leaves it where it stands. */
  to: FindingState | null;
  /** What the step must say. */
  needs: readonly ('text' | 'responsible' | 'measure' | 'dueOn')[];
}

const MENDING: readonly FindingState[] = ['ASSIGNED', 'IN_PROGRESS'];

/** The whole life of a problem (office-practice 4.4). Read by the server and by the forms of the console. */
export const FINDING_TRANSITIONS: Record<Exclude<FindingStep, 'OPEN'>, Transition> = {
  ASSIGN: { from: ['OPEN'], by: 'VERIFIER', to: 'ASSIGNED', needs: ['responsible', 'measure', 'dueOn'] },
  START: { from: ['ASSIGNED'], by: 'RECTIFIER', to: 'IN_PROGRESS', needs: [] },
  PROGRESS: { from: ['IN_PROGRESS'], by: 'RECTIFIER', to: null, needs: ['text'] },
  SUBMIT: { from: ['IN_PROGRESS'], by: 'RECTIFIER', to: 'SUBMITTED', needs: ['text'] },
  VERIFY: { from: ['SUBMITTED'], by: 'VERIFIER', to: 'VERIFIED', needs: ['text'] },
  REJECT: { from: ['SUBMITTED'], by: 'VERIFIER', to: 'IN_PROGRESS', needs: ['text'] },
  ASK_EXTENSION: { from: MENDING, by: 'RECTIFIER', to: null, needs: ['text', 'dueOn'] },
  GRANT_EXTENSION: { from: MENDING, by: 'LEADER', to: null, needs: [] },
  DECLINE_EXTENSION: { from: MENDING, by: 'LEADER', to: null, needs: ['text'] },
  OBJECT: { from: ['VERIFIED'], by: 'FINDER', to: 'IN_PROGRESS', needs: ['text'] },
  REOPEN: { from: ['VERIFIED'], by: 'VERIFIER', to: 'IN_PROGRESS', needs: ['text', 'dueOn'] },
};

/** A step that was taken, as far as the next one depends on it. */
export interface TakenStep {
  step: FindingStep;
  state: FindingState;
  party: FindingParty;
  on: CivilDate;
  /** The day in force after the step; null until one is set. */
  dueOn: CivilDate | null;
  /** Whether it was handed in after its day, then or ever before. */
  isLate: boolean;
  /** A later day that is asked for and not decided. */
  askedDueOn: CivilDate | null;
  accountId: string | null;
}

/** A problem as far as its next step depends on it; `steps` in their order, at least one. */
export interface OpenFinding {
  /** The bureau that keeps it in its ledger and verifies. */
  tenantId: string;
  /** The bureau in charge of the institution. */
  subjectTenantId: string;
  organisationId: string;
  organisationType: OrganisationType;
  /** The supervisor who found it, through all terms. */
  foundByPersonId: string | null;
  steps: readonly TakenStep[];
}

/** Who wants to act on a problem. */
export interface FindingActor {
  tenantId: string;
  accountId: string;
  roles: readonly Role[];
  organisationId: string | null;
  personId: string | null;
}

/** The last step: where a problem stands. */
export function lastStep({ steps }: Pick<OpenFinding, 'steps'>): TakenStep {
  const last = steps.at(-1);
  if (!last) throw new RangeError('A finding has no step');
  return last;
}

/** The sides of a problem on which somebody stands; none, and it is not theirs to move. */
export function findingParties(actor: FindingActor, finding: OpenFinding): FindingParty[] {
  const has = (role: Role) => actor.roles.includes(role);
  const isKeeper = actor.tenantId === finding.tenantId;
  const isBureauOfInstitution = actor.tenantId === finding.subjectTenantId;
  const isStaff =
    isBureauOfInstitution && has('STATION_STAFF') && actor.organisationId === finding.organisationId;
  const stands: Record<FindingParty, boolean> = {
    RECTIFIER: isStaff || (isBureauOfInstitution && has('CLERK') && !hasOwnStaff(finding.organisationType)),
    // Nobody checks their own institution, whatever other role they hold.
    VERIFIER: isKeeper && !isStaff && (has('CLERK') || has('LIAISON_LEADER') || has('CITY_SECTION')),
    LEADER: isKeeper && !isStaff && has('LIAISON_LEADER'),
    FINDER: isKeeper && has('SUPERVISOR') && isFinder(actor, finding),
  };
  return FINDING_PARTIES.filter((party) => stands[party]);
}

function isFinder({ personId }: FindingActor, { foundByPersonId }: OpenFinding): boolean {
  return personId !== null && personId === foundByPersonId;
}

/** Whether an account had a hand in mending: it never verifies. */
export function hasMended(accountId: string, { steps }: Pick<OpenFinding, 'steps'>): boolean {
  return steps.some((step) => step.party === 'RECTIFIER' && step.accountId === accountId);
}

/** The steps somebody may take on a day, in the order of a problem's life. */
export function findingStepsAllowed(
  actor: FindingActor,
  finding: OpenFinding,
  today: CivilDate,
  calendar: WorkingDayCalendar,
  settings: FindingSettings = FINDING_SETTINGS,
): FindingStep[] {
  const parties = findingParties(actor, finding);
  const { state, dueOn, askedDueOn } = lastStep(finding);
  const isFresh = !hasMended(actor.accountId, finding);
  const closedOn = verifiedOn(finding);
  return FINDING_STEPS.filter((step) => {
    if (step === 'OPEN') return false;
    const { from, by } = FINDING_TRANSITIONS[step];
    if (!from.includes(state) || !parties.includes(by)) return false;
    switch (step) {
      case 'VERIFY':
      case 'REJECT':
        return isFresh;
      case 'ASK_EXTENSION':
        return askedDueOn === null && dueOn !== null && today <= dueOn;
      case 'GRANT_EXTENSION':
      case 'DECLINE_EXTENSION':
        return askedDueOn !== null && isFresh;
      case 'OBJECT':
        return !hasObjected(finding) && closedOn !== null && today <= objectBy(closedOn, calendar, settings);
      case 'REOPEN':
        return closedOn !== null && today <= addDays(closedOn, settings.reopenDays);
      default:
        return true;
    }
  });
}

/** The day of the last 销号; null where there was none. */
export function verifiedOn({ steps }: Pick<OpenFinding, 'steps'>): CivilDate | null {
  return steps.findLast(({ step }) => step === 'VERIFY')?.on ?? null;
}

export function hasObjected({ steps }: Pick<OpenFinding, 'steps'>): boolean {
  return steps.some(({ step }) => step === 'OBJECT');
}

/** The last day on which whoever found a problem may object to its closing. */
export function objectBy(
  closedOn: CivilDate,
  calendar: WorkingDayCalendar,
  settings: FindingSettings = FINDING_SETTINGS,
): CivilDate {
  return calendar.addWorkingDays(closedOn, settings.objectWorkingDays);
}

/** What a problem looks like on a day: overdue is told from days alone; what was once late stays late. */
export const FINDING_LOOKS = [...FINDING_STATES, 'OVERDUE', 'VERIFIED_LATE'] as const;
export type FindingLook = (typeof FINDING_LOOKS)[number];

export function findingLook(
  { state, dueOn, isLate }: Pick<TakenStep, 'state' | 'dueOn' | 'isLate'>,
  today: CivilDate,
): FindingLook {
  if (state === 'VERIFIED') return isLate ? 'VERIFIED_LATE' : 'VERIFIED';
  return MENDING.includes(state) && dueOn !== null && dueOn < today ? 'OVERDUE' : state;
}
