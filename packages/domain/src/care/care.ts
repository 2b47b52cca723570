import type { Role } from '../access/access';

export const CARE_STATES = [
  'APPLIED',
  'STUDIED',
  'ASSESSED',
  'INSPECTED',
  'ADVISED',
  'CONSENTED',
  'IN_FORCE',
  'SUSPENDED',
  'ENDED',
  'REJECTED',
  'WITHDRAWN',
] as const;
/** Where an application for entrusted care stands: what its last step made of it. */
export type CareState = (typeof CARE_STATES)[number];

export const CARE_STEPS = [
  'APPLY',
  'STUDY',
  'ASSESS',
  'INSPECT',
  'ADVISE',
  'CONSENT',
  'REJECT',
  'WITHDRAW',
  'AGREE',
  'SUSPEND',
  'RESUME',
  'TERMINATE',
] as const;
export type CareStep = (typeof CARE_STEPS)[number];

export const CARE_PARTIES = ['STATION', 'BUREAU'] as const;
/** Whose step it is: the station that wants to entrust, or the bureau that consents (S-2.2a). */
export type CareParty = (typeof CARE_PARTIES)[number];

/** What a step must say beside its day. */
export type CareNeed = 'text' | 'document' | 'members' | 'view' | 'agreement';

interface Transition {
  from: readonly CareState[];
  by: readonly CareParty[];
  to: CareState;
  needs: readonly CareNeed[];
  /** How many different members of the panel take part at least (S-2.2b, A18). */
  atLeast: number;
}

const BEFORE_CONSENT: readonly CareState[] = ['APPLIED', 'STUDIED', 'ASSESSED', 'INSPECTED', 'ADVISED'];

/** The four steps of S-2.2b in their order: 共同研究、专项评估、实地检查、形成意见. */
export const FOUR_STEPS = ['STUDY', 'ASSESS', 'INSPECT', 'ADVISE'] as const;

/**
 * The whole life of entrusted care outside the station (S-2.2). Each of the four steps leads to the next alone, and
 * consent from the last of them alone, so none can be left out; read by the server and by the console.
 */
export const CARE_TRANSITIONS: Record<Exclude<CareStep, 'APPLY'>, Transition> = {
  STUDY: byBureau(['APPLIED'], 'STUDIED', ['members', 'document', 'text'], 1),
  ASSESS: byBureau(['STUDIED'], 'ASSESSED', ['members', 'document', 'text'], 1),
  // A18: two members of the panel on site.
  INSPECT: byBureau(['ASSESSED'], 'INSPECTED', ['members', 'document', 'text'], 2),
  ADVISE: byBureau(['INSPECTED'], 'ADVISED', ['members', 'document', 'view', 'text'], 1),
  CONSENT: byBureau(['ADVISED'], 'CONSENTED', ['document'], 0),
  REJECT: byBureau(BEFORE_CONSENT, 'REJECTED', ['text'], 0),
  WITHDRAW: {
    ...{ from: [...BEFORE_CONSENT, 'CONSENTED'], by: ['STATION', 'BUREAU'], to: 'WITHDRAWN' },
    ...{ needs: ['text'], atLeast: 0 },
  },
  AGREE: byBureau(['CONSENTED'], 'IN_FORCE', ['agreement'], 0),
  SUSPEND: byBureau(['IN_FORCE'], 'SUSPENDED', ['text'], 0),
  RESUME: byBureau(['SUSPENDED'], 'IN_FORCE', ['text'], 0),
  // FC-08: whoever is unfit is parted from at once, and everybody in its care is found another place.
  TERMINATE: byBureau(['IN_FORCE', 'SUSPENDED'], 'ENDED', ['text'], 0),
};

function byBureau(
  from: readonly CareState[],
  to: CareState,
  needs: readonly CareNeed[],
  atLeast: number,
): Transition {
  return { from, by: ['BUREAU'], to, needs, atLeast };
}

/** An application as far as its next step depends on it. */
export interface OpenCare {
  tenantId: string;
  stationId: string;
  careInstitutionId: string;
  state: CareState;
}

/** Who wants to act on an application. */
export interface CareActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
}

/** The sides on which somebody stands; whoever works in either institution does not consent for the bureau (S-3.2). */
export function careParties(
  { tenantId, roles, organisationId }: CareActor,
  care: Pick<OpenCare, 'tenantId' | 'stationId' | 'careInstitutionId'>,
): CareParty[] {
  if (tenantId !== care.tenantId) return [];
  const isStaff = roles.includes('STATION_STAFF');
  const isBound = organisationId === care.stationId || organisationId === care.careInstitutionId;
  if (isStaff && isBound) return organisationId === care.stationId ? ['STATION'] : [];
  return roles.includes('CLERK') ? ['BUREAU'] : [];
}

/** On whose side somebody takes a step; null where it is not theirs to take now. */
export function carePartyFor(step: CareStep, actor: CareActor, care: OpenCare): CareParty | null {
  if (step === 'APPLY') return null;
  const { from, by } = CARE_TRANSITIONS[step];
  if (!from.includes(care.state)) return null;
  return careParties(actor, care).find((party) => by.includes(party)) ?? null;
}

/** The steps somebody may take, in the order of its life. */
export function careStepsAllowed(actor: CareActor, care: OpenCare): CareStep[] {
  return CARE_STEPS.filter((step) => carePartyFor(step, actor, care) !== null);
}
