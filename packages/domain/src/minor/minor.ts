import type { Role } from '../access/access';
import type { OrganisationType } from '../engine/facts';
import { hasOwnStaff } from '../institution/own-staff';

export const MINOR_CATEGORIES = [
  'WANDERING_OR_UNIDENTIFIED',
  'GUARDIAN_MISSING',
  'GUARDIAN_UNABLE',
  'GUARDIAN_REFUSES',
  'GUARDIAN_ABETS',
  'GUARDIAN_ABUSE',
  'OTHER',
] as const;
/** The grounds of temporary guardianship (未成年人保护法 art 92). */
export type MinorCategory = (typeof MINOR_CATEGORIES)[number];

export const HANDED_OVER_BY = ['POLICE', 'CITIZEN', 'SELF', 'STATION', 'OTHER'] as const;
/** Who brought the minor. */
export type HandedOverBy = (typeof HANDED_OVER_BY)[number];

export const AGE_BANDS = ['UNDER_8', 'FROM_8_TO_13', 'FROM_14_TO_15', 'FROM_16_TO_17'] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

export const MINOR_STATES = ['ADMITTED', 'INVITED', 'PLANNED', 'VERIFIED', 'HANDED_OVER', 'CLOSED'] as const;
export type MinorState = (typeof MINOR_STATES)[number];

export const MINOR_STEPS = [
  'ADMIT',
  'INVITE',
  'PLAN',
  'PROGRESS',
  'NOTE',
  'REPORT',
  'ASSESS',
  'DEVIATE',
  'VERIFY',
  'HAND_OVER',
  'CLOSE',
] as const;
export type MinorStep = (typeof MINOR_STEPS)[number];

export const MINOR_PARTIES = ['STATION', 'BUREAU', 'PANEL'] as const;
export type MinorParty = (typeof MINOR_PARTIES)[number];

export type MinorNeed = 'text' | 'members' | 'document' | 'receiver' | 'capable';

interface Transition {
  from: readonly MinorState[];
  by: readonly MinorParty[];
  /** Null leaves it where it stands. */
  to: MinorState | null;
  needs: readonly MinorNeed[];
  /** Different members of the panel who take part at least. */
  atLeast: number;
}

const STAYING: readonly MinorState[] = ['ADMITTED', 'INVITED', 'PLANNED', 'VERIFIED'];
const WITH_PANEL: readonly MinorState[] = ['INVITED', 'PLANNED', 'VERIFIED'];

/**
 * A minor's stay, from admission to hand-over (S-2.3): the panel is invited, helps with the plan of this one minor,
 * supervises what is done, and two of its members verify the receiver and witness the hand-over.
 */
export const MINOR_TRANSITIONS: Record<Exclude<MinorStep, 'ADMIT'>, Transition> = {
  INVITE: step(['ADMITTED'], ['BUREAU'], 'INVITED', ['members'], 1),
  // A plan may be changed: each time is a version of its own (一人一策).
  PLAN: step(['INVITED', 'PLANNED'], ['STATION'], 'PLANNED', ['text', 'members'], 1),
  PROGRESS: step(['PLANNED', 'VERIFIED'], ['STATION'], null, ['text'], 0),
  NOTE: step(WITH_PANEL, ['PANEL'], null, ['text'], 0),
  // 未成年人保护法 art 11: whoever is in close contact reports at once.
  REPORT: step(STAYING, MINOR_PARTIES, null, ['text', 'document'], 0),
  // 未成年人保护法 art 93: no return to a guardian who abused without the bureau's assessment.
  ASSESS: step(STAYING, ['BUREAU'], null, ['text', 'document', 'capable'], 0),
  DEVIATE: step(['PLANNED', 'VERIFIED'], ['BUREAU'], null, ['text', 'document'], 0),
  VERIFY: step(['PLANNED', 'VERIFIED'], ['STATION'], 'VERIFIED', ['receiver', 'members'], 2),
  HAND_OVER: step(['VERIFIED'], ['STATION'], 'HANDED_OVER', ['members'], 2),
  // Any other end: placed elsewhere by law, grown up, gone. It is no way to a receiver.
  CLOSE: step(STAYING, ['BUREAU'], 'CLOSED', ['text', 'document'], 0),
};

function step(
  from: readonly MinorState[],
  by: readonly MinorParty[],
  to: MinorState | null,
  needs: readonly MinorNeed[],
  atLeast: number,
): Transition {
  return { from, by, to, needs, atLeast };
}

/** Members who verify the receiver and who witness the hand-over (S-2.3d). */
export const WITNESSES = 2;

/** A case as far as its next step depends on it. */
export interface OpenMinor {
  tenantId: string;
  organisationId: string;
  organisationType: OrganisationType;
  state: MinorState;
}

export interface MinorActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
  /** The person of a running term; null for whoever serves on no panel today. */
  personId: string | null;
}

/** The sides on which somebody stands; recusal is asked where the panel is known (`decideMinorStep`). */
export function minorParties(actor: MinorActor, minor: OpenMinor): MinorParty[] {
  if (actor.tenantId !== minor.tenantId) return [];
  const has = (role: Role) => actor.roles.includes(role);
  const isStaff = has('STATION_STAFF') && actor.organisationId === minor.organisationId;
  const stands: Record<MinorParty, boolean> = {
    STATION: isStaff || (has('CLERK') && !hasOwnStaff(minor.organisationType)),
    BUREAU: has('CLERK') && !isStaff,
    PANEL: has('SUPERVISOR') && actor.personId !== null,
  };
  return MINOR_PARTIES.filter((party) => stands[party]);
}

/** On whose side somebody takes a step; null where it is not theirs to take now. */
export function minorPartyFor(step: MinorStep, actor: MinorActor, minor: OpenMinor): MinorParty | null {
  if (step === 'ADMIT') return null;
  const { from, by } = MINOR_TRANSITIONS[step];
  if (!from.includes(minor.state)) return null;
  return minorParties(actor, minor).find((party) => by.includes(party)) ?? null;
}

/** The steps somebody may take, in the order of a stay; the assessment only where a guardian abused. */
export function minorStepsAllowed(
  actor: MinorActor,
  minor: OpenMinor & { category: MinorCategory },
): MinorStep[] {
  return MINOR_STEPS.filter(
    (step) =>
      minorPartyFor(step, actor, minor) !== null &&
      (step !== 'ASSESS' || minor.category === 'GUARDIAN_ABUSE'),
  );
}
