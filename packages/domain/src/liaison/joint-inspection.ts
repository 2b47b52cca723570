import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
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

/** A problem found, with who mends it, how, and by when (L-3.8: 存在问题及时化解). */
export interface JointFindingInput {
  problem: string;
  responsible: string;
  measure: string;
  dueOn: string;
}

/** Decides whether a finding is added to an inspection made on a day. */
export function decideFinding(
  input: JointFindingInput,
  inspectedOn: CivilDate,
): Refusal[] | JointFindingInput {
  const { problem, responsible, measure, dueOn } = input;
  const refusals = [
    ...refuseEmpty(problem, 'problem'),
    ...refuseEmpty(responsible, 'responsible'),
    ...refuseEmpty(measure, 'measure'),
    ...(isCivilDate(dueOn) ? [] : [refuse('NOT_A_DATE', 'dueOn')]),
    ...(isCivilDate(dueOn) && dueOn < inspectedOn ? [refuse('DAY_BEFORE_INSPECTION', 'dueOn')] : []),
    ...refuseLong({ problem, responsible, measure }),
  ];
  if (refusals.length > 0) return refusals;
  return { problem: problem.trim(), responsible: responsible.trim(), measure: measure.trim(), dueOn };
}

/** Decides whether a finding is closed: once, saying what came of it. */
export function decideFindingClosed(
  finding: { inspectedOn: CivilDate; closedOn: CivilDate | null },
  { on, result }: { on: string; result: string },
  today: CivilDate,
): Refusal[] {
  return [
    ...(finding.closedOn === null ? [] : [refuse('FINDING_CLOSED', 'id')]),
    ...refuseStepDay(on, today),
    ...(isCivilDate(on) && on < finding.inspectedOn ? [refuse('DAY_BEFORE_INSPECTION', 'on')] : []),
    ...refuseEmpty(result, 'result'),
    ...refuseLong({ result }),
  ];
}

/** Where a finding stands on a day, told from its days alone. */
export function findingStanding(
  { dueOn, closedOn }: { dueOn: CivilDate; closedOn: CivilDate | null },
  today: CivilDate,
): 'OPEN' | 'OVERDUE' | 'CLOSED' | 'CLOSED_LATE' {
  if (closedOn !== null) return closedOn > dueOn ? 'CLOSED_LATE' : 'CLOSED';
  return today > dueOn ? 'OVERDUE' : 'OPEN';
}

function namesIn(names: readonly string[]): string[] {
  return [...new Set(names.map((name) => name.trim()).filter(Boolean))];
}
