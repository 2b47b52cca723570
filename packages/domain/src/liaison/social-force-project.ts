import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from './said';

export const PROJECT_MODES = ['PURCHASE', 'PROJECT', 'VOLUNTEER', 'OTHER'] as const;
/** 政府购买服务、项目合作、志愿服务等 (L-2.5). */
export type ProjectMode = (typeof PROJECT_MODES)[number];

/** What somebody says of a social force's service to an institution (L-2.5). */
export interface ProjectInput {
  organisationId: string;
  mode: ProjectMode;
  provider: string;
  service: string;
  /** Who buys, in a purchase: a bureau's id (L-2.6). */
  purchaserId: string | null;
  agreementNumber: string | null;
  from: string;
  to: string;
  /** The post of the leader who guides it. */
  positionId: string;
}

/** A project fit to be stored. */
export interface ProjectDraft extends ProjectInput {
  from: CivilDate;
  to: CivilDate;
}

/** What is within reach of whoever records a project. */
export interface ProjectChoicesKnown {
  organisationIds: readonly string[];
  positionIds: readonly string[];
  /** The own bureau and those above it: they may buy. */
  bureauIds: readonly string[];
}

/**
 * Decides whether a project is recorded. The gate of L-2.6: in a purchase the purchaser is a civil affairs bureau;
 * an institution, a relief station above all, is refused in every mode.
 */
export function decideProject(input: ProjectInput, known: ProjectChoicesKnown): Refusal[] | ProjectDraft {
  const { organisationId, mode, provider, service, agreementNumber, from, to, positionId } = input;
  const refusals = [
    ...refusePurchaser(input, known),
    ...(known.organisationIds.includes(organisationId)
      ? []
      : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(known.positionIds.includes(positionId) ? [] : [refuse('POSITION_UNKNOWN', 'positionId')]),
    ...refuseEmpty(provider, 'provider'),
    ...refuseEmpty(service, 'service'),
    ...(isCivilDate(from) ? [] : [refuse('NOT_A_DATE', 'from')]),
    ...(isCivilDate(to) ? [] : [refuse('NOT_A_DATE', 'to')]),
    ...(isCivilDate(from) && isCivilDate(to) && to < from ? [refuse('PERIOD_REVERSED', 'to')] : []),
    ...refuseLong({ provider, service, agreementNumber }),
  ];
  if (refusals.length > 0) return refusals;
  return {
    ...{ organisationId, mode, from, to, positionId, purchaserId: input.purchaserId },
    ...{ provider: provider.trim(), service: service.trim(), agreementNumber: tidy(agreementNumber) },
  };
}

function refusePurchaser({ mode, purchaserId }: ProjectInput, known: ProjectChoicesKnown): Refusal[] {
  if (purchaserId === null) return mode === 'PURCHASE' ? [refuse('PURCHASER_MISSING', 'purchaserId')] : [];
  if (known.organisationIds.includes(purchaserId)) return [refuse('PURCHASER_NOT_BUREAU', 'purchaserId')];
  if (!known.bureauIds.includes(purchaserId)) return [refuse('PURCHASER_UNKNOWN', 'purchaserId')];
  return mode === 'PURCHASE' ? [] : [refuse('NOTHING_PURCHASED', 'purchaserId')];
}

/** Decides whether a project ends before its time: once, with a reason, on a day it was running. */
export function decideProjectEnd(
  project: { from: CivilDate; to: CivilDate; endedOn: CivilDate | null },
  { on, reason }: { on: string; reason: string },
  today: CivilDate,
): Refusal[] {
  const isOutside = isCivilDate(on) && (on < project.from || on > project.to);
  return [
    ...(project.endedOn === null ? [] : [refuse('PROJECT_ENDED', 'id')]),
    ...refuseStepDay(on, today),
    ...(isOutside ? [refuse('OUTSIDE_PERIOD', 'on')] : []),
    ...(tidy(reason) === null ? [refuse('REASON_MISSING', 'reason')] : []),
    ...refuseLong({ reason }),
  ];
}
