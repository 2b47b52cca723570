import type { Role } from '../access/access';
import type { OrganisationType } from '../engine/facts';
import { hasOwnStaff } from '../institution/own-staff';

export const OPINION_KINDS = ['OPINION', 'REFERENCE', 'PROBLEM'] as const;
/** 反馈的意见、提供的参考、指出的问题 (S-2.5b). */
export type OpinionKind = (typeof OPINION_KINDS)[number];

export const OPINION_ORIGINS = ['OWN', 'PUBLIC_OPINION', 'MASS_APPRAISAL'] as const;
/** One's own, or gathered from what the public says: 社会舆情、群众评议 (S-2.6a). */
export type OpinionOrigin = (typeof OPINION_ORIGINS)[number];

export const OPINION_STATES = ['SUBMITTED', 'ACCEPTED', 'HANDLED', 'REPLIED', 'CLOSED'] as const;
/** Where an opinion stands: what its last step made of it. */
export type OpinionState = (typeof OPINION_STATES)[number];

export const OPINION_STEPS = [
  'SUBMIT',
  'ACCEPT',
  'HANDLE',
  'RETURN',
  'REPLY',
  'SETTLE',
  'DISPUTE',
  'SAY',
] as const;
export type OpinionStep = (typeof OPINION_STEPS)[number];

export const OPINION_PARTIES = ['AUTHOR', 'STATION', 'BUREAU'] as const;
/** On whose side of an opinion somebody stands. */
export type OpinionParty = (typeof OPINION_PARTIES)[number];

interface Transition {
  from: readonly OpinionState[];
  by: readonly OpinionParty[];
  /** Null leaves it where it stands. */
  to: OpinionState | null;
  /** What the step must say. */
  needs: readonly ('text' | 'measures')[];
}

const OPEN: readonly OpinionState[] = ['SUBMITTED', 'ACCEPTED', 'HANDLED', 'REPLIED'];

/**
 * The whole life of an opinion (S-2.5b, S-2.6b): the station gives its view and its measures, the bureau guides and
 * replies, and the author says whether that settles it. Read by the server and by the forms of the console.
 */
export const OPINION_TRANSITIONS: Record<Exclude<OpinionStep, 'SUBMIT'>, Transition> = {
  ACCEPT: { from: ['SUBMITTED'], by: ['BUREAU'], to: 'ACCEPTED', needs: [] },
  HANDLE: { from: ['ACCEPTED'], by: ['STATION'], to: 'HANDLED', needs: ['text', 'measures'] },
  RETURN: { from: ['HANDLED'], by: ['BUREAU'], to: 'ACCEPTED', needs: ['text'] },
  REPLY: { from: ['HANDLED'], by: ['BUREAU'], to: 'REPLIED', needs: ['text'] },
  SETTLE: { from: ['REPLIED'], by: ['AUTHOR'], to: 'CLOSED', needs: [] },
  DISPUTE: { from: ['REPLIED'], by: ['AUTHOR'], to: 'ACCEPTED', needs: ['text'] },
  // 良性互动 (S-1.7): anybody with a part in it may ask and answer while it is open.
  SAY: { from: OPEN, by: OPINION_PARTIES, to: null, needs: ['text'] },
};

/** An opinion as far as its next step depends on it. */
export interface OpenOpinion {
  tenantId: string;
  organisationId: string;
  organisationType: OrganisationType;
  /** Who sent it, through all terms. */
  personId: string;
  state: OpinionState;
}

/** Who wants to act on an opinion. */
export interface OpinionActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
  /** The person of a running term; null for whoever serves on no panel today. */
  personId: string | null;
}

/** The sides on which somebody stands; for an institution without staff here, its bureau enters what it answers. */
export function opinionParties(actor: OpinionActor, opinion: OpenOpinion): OpinionParty[] {
  const has = (role: Role) => actor.roles.includes(role);
  const isOwnBureau = actor.tenantId === opinion.tenantId;
  const isStaff = has('STATION_STAFF') && actor.organisationId === opinion.organisationId;
  const stands: Record<OpinionParty, boolean> = {
    AUTHOR: has('SUPERVISOR') && actor.personId === opinion.personId,
    STATION: isStaff || (has('CLERK') && !hasOwnStaff(opinion.organisationType)),
    // Whoever works in the institution does not answer for the bureau as well (S-3.2).
    BUREAU: has('CLERK') && !isStaff,
  };
  return isOwnBureau ? OPINION_PARTIES.filter((party) => stands[party]) : [];
}

/** On whose side somebody takes a step; null where it is not theirs to take now. */
export function partyFor(step: OpinionStep, actor: OpinionActor, opinion: OpenOpinion): OpinionParty | null {
  if (step === 'SUBMIT') return null;
  const { from, by } = OPINION_TRANSITIONS[step];
  if (!from.includes(opinion.state)) return null;
  return opinionParties(actor, opinion).find((party) => by.includes(party)) ?? null;
}

/** The steps somebody may take, in the order of an opinion's life. */
export function opinionStepsAllowed(actor: OpinionActor, opinion: OpenOpinion): OpinionStep[] {
  return OPINION_STEPS.filter((step) => partyFor(step, actor, opinion) !== null);
}
