import type { Role } from '../access/access';
import type { CivilDate } from '../calendar/civil-date';
import { addDays } from '../calendar/civil-date';
import type { OrganisationType } from '../engine/facts';
import { hasOwnStaff } from '../institution/own-staff';

export const TRACED_KINDS = ['UNIDENTIFIED', 'RESCUED_CHILD'] as const;
/** 无法查明身份的受助人员 (S-2.4c), or a child rescued from trafficking (S-2.4d). */
export type TracedKind = (typeof TRACED_KINDS)[number];

export const SEXES = ['MALE', 'FEMALE', 'UNKNOWN'] as const;
export type Sex = (typeof SEXES)[number];

export const PLATFORMS = ['XUNQIN', 'TOUTIAO', 'TRAFFICKED_CHILD_PLATFORM', 'OTHER'] as const;
/** 全国救助寻亲网、今日头条、全国打拐解救儿童寻亲公告平台, and any other. */
export type Platform = (typeof PLATFORMS)[number];

/** Where a notice of each must stand (S-2.4c, S-2.4d, A23). */
export const REQUIRED_PLATFORMS: Record<TracedKind, readonly Platform[]> = {
  UNIDENTIFIED: ['XUNQIN', 'TOUTIAO'],
  RESCUED_CHILD: ['TRAFFICKED_CHILD_PLATFORM'],
};

export const TRACING_STATES = ['OPEN', 'FOUND', 'LEFT'] as const;
export type TracingState = (typeof TRACING_STATES)[number];

export const TRACING_STEPS = [
  'ENTER',
  'POST',
  'REFRESH',
  'DNA',
  'SETTLE',
  'VERIFY',
  'FOUND',
  'LEAVE',
] as const;
export type TracingStep = (typeof TRACING_STEPS)[number];

export const TRACING_PARTIES = ['STATION', 'PANEL'] as const;
export type TracingParty = (typeof TRACING_PARTIES)[number];

export type TracingNeed = 'platform' | 'text' | 'verdict';

interface Transition {
  by: TracingParty;
  to: TracingState;
  needs: readonly TracingNeed[];
}

/** What is done for somebody whose family is looked for (S-2.4, D1, D2, D6, D7); everything from OPEN. */
export const TRACING_TRANSITIONS: Record<Exclude<TracingStep, 'ENTER'>, Transition> = {
  POST: { by: 'STATION', to: 'OPEN', needs: ['platform'] },
  // D7: after a month the notice is brought up to date.
  REFRESH: { by: 'STATION', to: 'OPEN', needs: ['platform'] },
  // D2: reported to the police for a DNA sample; never the sample itself.
  DNA: { by: 'STATION', to: 'OPEN', needs: [] },
  // D6: after three months the government is asked to settle the person.
  SETTLE: { by: 'STATION', to: 'OPEN', needs: ['text'] },
  VERIFY: { by: 'PANEL', to: 'OPEN', needs: ['verdict'] },
  FOUND: { by: 'STATION', to: 'FOUND', needs: ['text'] },
  LEAVE: { by: 'STATION', to: 'LEFT', needs: ['text'] },
};

/** D4: whoever is unidentified and in the station for more than ten days is stranded (滞留, A22). */
export const STRANDED_AFTER_DAYS = 10;

export function isStranded(admittedOn: CivilDate, today: CivilDate): boolean {
  return today > addDays(admittedOn, STRANDED_AFTER_DAYS);
}

export interface OpenTracing {
  tenantId: string;
  organisationId: string;
  organisationType: OrganisationType;
  state: TracingState;
}

export interface TracingActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
  personId: string | null;
}

/** The sides on which somebody stands; for an institution without staff here its bureau enters (A24). */
export function tracingParties(actor: TracingActor, tracing: OpenTracing): TracingParty[] {
  if (actor.tenantId !== tracing.tenantId) return [];
  const has = (role: Role) => actor.roles.includes(role);
  const isStaff = has('STATION_STAFF') && actor.organisationId === tracing.organisationId;
  return [
    ...(isStaff || (has('CLERK') && !hasOwnStaff(tracing.organisationType)) ? (['STATION'] as const) : []),
    ...(has('SUPERVISOR') && actor.personId !== null ? (['PANEL'] as const) : []),
  ];
}

/** The steps somebody may take now. */
export function tracingStepsAllowed(actor: TracingActor, tracing: OpenTracing): TracingStep[] {
  if (tracing.state !== 'OPEN') return [];
  const parties = tracingParties(actor, tracing);
  return TRACING_STEPS.filter((step) => step !== 'ENTER' && parties.includes(TRACING_TRANSITIONS[step].by));
}

/** Where a notice still has to be posted. */
export function platformsMissing(kind: TracedKind, posted: readonly Platform[]): Platform[] {
  return REQUIRED_PLATFORMS[kind].filter((platform) => !posted.includes(platform));
}
