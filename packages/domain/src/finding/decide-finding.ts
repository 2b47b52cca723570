import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import type { WorkingDayCalendar } from '../calendar/working-days';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from '../liaison/said';
import { refuseIdentityNumbers } from '../personal/identity-number';
import { type Refusal, refuse } from '../refusal';
import type { ServiceStage } from '../service-stage';
import {
  FINDING_SETTINGS,
  FINDING_TRANSITIONS,
  type FindingActor,
  type FindingOrigin,
  type FindingParty,
  type FindingSettings,
  type FindingState,
  type FindingStep,
  findingParties,
  findingStepsAllowed,
  hasMended,
  hasObjected,
  lastStep,
  type OpenFinding,
  verifiedOn,
} from './finding';

/** Who mends, how, by when: 责任、措施、时限. */
export interface Assignment {
  responsible: string;
  measure: string;
  dueOn: string;
}

/** A problem as somebody tells it. */
export interface FindingInput {
  problem: string;
  foundOn: string;
  /** Where it is known from the start who mends it; otherwise the bureau assigns it. */
  assignment: Assignment | null;
}

/** Where a problem was found, through what and by whom; known to the act that opens it, not told by anybody. */
export interface FoundThrough {
  origin: FindingOrigin;
  /** The record it came from: an inspection, an opinion, a joint inspection. */
  originId: string | null;
  /** The item of a checklist, by its code. */
  item: string | null;
  stage: ServiceStage | null;
  subjectTenantId: string;
  organisationId: string;
  /** The side of whoever opens it. */
  party: FindingParty;
  panelId: string | null;
  /** The supervisor who found it: is told of its closing and may object. */
  foundByPersonId: string | null;
  /** Whether the station must not learn who found it. */
  isFinderWithheld: boolean;
}

/** A problem fit to be stored. */
export interface FindingDraft extends FoundThrough, FindingInput {
  foundOn: CivilDate;
}

/** Decides whether a problem is put on the ledger. `path` precedes the fields of a refusal, as in `findings.0.`. */
export function decideFinding(
  input: FindingInput,
  through: FoundThrough,
  today: CivilDate,
  path = '',
): Refusal[] | FindingDraft {
  const { problem, foundOn, assignment } = input;
  const refusals = [
    ...refuseEmpty(problem, 'problem'),
    ...refuseStepDay(foundOn, today, 'foundOn'),
    ...refuseLong({ problem }),
    ...refuseIdentityNumbers({ problem }),
    ...(assignment === null ? [] : refuseAssignment(assignment, foundOn, 'DUE_BEFORE_FOUND')),
  ];
  if (refusals.length > 0) return refusals.map((each) => ({ ...each, path: `${path}${each.path}` }));
  return {
    ...through,
    foundOn,
    problem: problem.trim(),
    assignment: assignment && tidyAssignment(assignment),
  };
}

/** What somebody says of a step; which of it is needed stands in `FINDING_TRANSITIONS`. */
export interface FindingStepInput {
  step: FindingStep;
  text: string | null;
  responsible: string | null;
  measure: string | null;
  dueOn: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
}

/** A step fit to be stored, with where it leaves the problem. It is dated by the day it is entered. */
export interface FindingStepDraft {
  step: FindingStep;
  state: FindingState;
  party: FindingParty;
  text: string;
  responsible: string | null;
  measure: string | null;
  dueOn: CivilDate | null;
  isLate: boolean;
  askedDueOn: CivilDate | null;
  documentNumber: string | null;
  documentTitle: string | null;
}

/** Decides the next step of a problem: all that is wrong with it, or what to store. */
export function decideFindingStep(
  input: FindingStepInput,
  finding: OpenFinding,
  actor: FindingActor,
  today: CivilDate,
  calendar: WorkingDayCalendar,
  settings: FindingSettings = FINDING_SETTINGS,
): Refusal[] | FindingStepDraft {
  const { step } = input;
  if (step === 'OPEN' || !findingStepsAllowed(actor, finding, today, calendar, settings).includes(step)) {
    return [refuse(whyNot(step, finding, actor, today), 'step')];
  }
  const { needs, by, to } = FINDING_TRANSITIONS[step];
  const last = lastStep(finding);
  const { text, responsible, measure, dueOn, documentNumber, documentTitle } = input;
  const said = { text, responsible, measure, documentNumber, documentTitle };
  const refusals = [
    ...needs.flatMap((field) => (field === 'dueOn' ? [] : refuseEmpty(said[field], field))),
    ...(needs.includes('dueOn') ? refuseDue(dueOn ?? '', today, 'DUE_IN_PAST') : []),
    ...(step === 'ASK_EXTENSION' && dueOn !== null && dueOn <= (last.dueOn ?? '')
      ? [refuse('EXTENSION_NOT_LATER', 'dueOn')]
      : []),
    ...refuseLong(said),
    ...refuseIdentityNumbers(said),
  ];
  if (refusals.length > 0) return refusals;
  const isAssigned = step === 'ASSIGN';
  return {
    ...{ step, party: by, state: to ?? last.state, text: text?.trim() ?? '' },
    responsible: isAssigned ? tidy(responsible) : null,
    measure: isAssigned ? tidy(measure) : null,
    ...daysAfter(step, dueOn, finding, today, calendar, settings),
    documentNumber: tidy(documentNumber),
    documentTitle: tidy(documentTitle),
  };
}

/** The day in force after a step, whether the problem is late by then, and a longer day still asked for. */
function daysAfter(
  step: FindingStep,
  said: CivilDate | null,
  finding: OpenFinding,
  today: CivilDate,
  calendar: WorkingDayCalendar,
  settings: FindingSettings,
): Pick<FindingStepDraft, 'dueOn' | 'isLate' | 'askedDueOn'> {
  const { dueOn, isLate, askedDueOn } = lastStep(finding);
  switch (step) {
    case 'ASSIGN':
    case 'REOPEN':
      return { dueOn: said, isLate, askedDueOn: null };
    case 'ASK_EXTENSION':
      return { dueOn, isLate, askedDueOn: said };
    case 'GRANT_EXTENSION':
      return { dueOn: askedDueOn, isLate, askedDueOn: null };
    case 'DECLINE_EXTENSION':
      return { dueOn, isLate, askedDueOn: null };
    case 'SUBMIT':
      return { dueOn, isLate: isLate || (dueOn !== null && dueOn < today), askedDueOn: null };
    case 'OBJECT':
      return {
        dueOn: calendar.addWorkingDays(today, settings.mendAgainWorkingDays),
        isLate,
        askedDueOn: null,
      };
    default:
      return { dueOn, isLate, askedDueOn };
  }
}

/** The most telling reason why a step is not open to somebody. */
function whyNot(step: FindingStep, finding: OpenFinding, actor: FindingActor, today: CivilDate) {
  if (step === 'OPEN') return 'FINDING_STEP_NOT_ALLOWED';
  const { from, by } = FINDING_TRANSITIONS[step];
  const { state, dueOn } = lastStep(finding);
  const isTheirs = findingParties(actor, finding).includes(by) && from.includes(state);
  if (!isTheirs) return 'FINDING_STEP_NOT_ALLOWED';
  if (by !== 'RECTIFIER' && hasMended(actor.accountId, finding)) return 'RECTIFIER_VERIFIES';
  if (step === 'ASK_EXTENSION' && dueOn !== null && dueOn < today) return 'EXTENSION_TOO_LATE';
  if (step === 'OBJECT') return hasObjected(finding) ? 'OBJECTED_BEFORE' : 'OBJECTION_TOO_LATE';
  return step === 'REOPEN' && verifiedOn(finding) !== null ? 'REOPEN_TOO_LATE' : 'FINDING_STEP_NOT_ALLOWED';
}

function refuseAssignment(
  { responsible, measure, dueOn }: Assignment,
  notBefore: CivilDate,
  code: 'DUE_BEFORE_FOUND' | 'DUE_IN_PAST',
): Refusal[] {
  return [
    ...refuseEmpty(responsible, 'responsible'),
    ...refuseEmpty(measure, 'measure'),
    ...refuseDue(dueOn, notBefore, code),
    ...refuseLong({ responsible, measure }),
    ...refuseIdentityNumbers({ responsible, measure }),
  ];
}

function refuseDue(dueOn: string, notBefore: CivilDate, code: 'DUE_BEFORE_FOUND' | 'DUE_IN_PAST'): Refusal[] {
  if (!isCivilDate(dueOn)) return [refuse('NOT_A_DATE', 'dueOn')];
  return dueOn < notBefore ? [refuse(code, 'dueOn')] : [];
}

function tidyAssignment({ responsible, measure, dueOn }: Assignment): Assignment {
  return { responsible: responsible.trim(), measure: measure.trim(), dueOn };
}
