import type { CivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import { refuseEmpty, refuseLong, refuseStepDay } from './said';

export const JOINT_TRIGGERS = ['TIME_SENSITIVE', 'PHASED', 'PROMINENT'] as const;
/** 时效性、阶段性、突出性 (L-3.7): what kind of work or problem called for it. */
export type JointTrigger = (typeof JOINT_TRIGGERS)[number];

/** What somebody says of a joint inspection (L-3.7): discretionary, so nothing is ever missed by its absence. */
export interface JointInspectionInput {
  organisationId: string;
  /** The post of the leader who convened it. */
  positionId: string;
  trigger: JointTrigger;
  /** Why it was necessary: 视情, 必要时. */
  necessity: string;
  /** Invited departments; none where the bureau's own sections went. */
  departments: readonly string[];
  participants: readonly string[];
  on: string;
  conclusion: string;
}

/** A joint inspection fit to be stored. */
export interface JointInspectionDraft extends JointInspectionInput {
  departments: string[];
  participants: string[];
  on: CivilDate;
}

export interface JointChoicesKnown {
  organisationIds: readonly string[];
  positionIds: readonly string[];
}

/** Decides whether a joint inspection is recorded; it needs a conclusion (L-3.8). */
export function decideJointInspection(
  input: JointInspectionInput,
  known: JointChoicesKnown,
  today: CivilDate,
): Refusal[] | JointInspectionDraft {
  const { organisationId, positionId, trigger, necessity, on, conclusion } = input;
  const [departments, participants] = [namesIn(input.departments), namesIn(input.participants)];
  const refusals = [
    ...(known.organisationIds.includes(organisationId)
      ? []
      : [refuse('ORGANISATION_UNKNOWN', 'organisationId')]),
    ...(known.positionIds.includes(positionId) ? [] : [refuse('POSITION_UNKNOWN', 'positionId')]),
    ...refuseStepDay(on, today),
    ...refuseEmpty(necessity, 'necessity'),
    ...(participants.length === 0 ? [refuse('TEXT_MISSING', 'participants')] : []),
    ...refuseEmpty(conclusion, 'conclusion'),
    ...refuseLong({ necessity, conclusion }),
    ...refuseLong({ departments: departments.join(), participants: participants.join() }),
  ];
  if (refusals.length > 0) return refusals;
  return {
    ...{ organisationId, positionId, trigger, on, departments, participants },
    ...{ necessity: necessity.trim(), conclusion: conclusion.trim() },
  };
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}
