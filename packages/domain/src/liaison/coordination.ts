import type { Role } from '../access/access';
import type { CivilDate } from '../calendar/civil-date';
import { isCivilDate } from '../calendar/civil-date';
import { type Refusal, refuse } from '../refusal';
import { refuseEmpty, refuseLong, refuseStepDay, tidy } from './said';

export const ISSUE_STATES = [
  'RAISED',
  'RETURNED',
  'DECLINED',
  'ACCEPTED',
  'ESCALATED',
  'WITH_BUREAU_ABOVE',
  'ANSWERED',
  'MEASURED',
  'CLOSED',
] as const;
/** Where a coordination issue stands (L-2.3): what its last step made of it. */
export type IssueState = (typeof ISSUE_STATES)[number];

export const ISSUE_STEPS = [
  'RAISE',
  'SUPPLEMENT',
  'RETURN',
  'DECLINE',
  'ACCEPT',
  'ESCALATE',
  'HAND_UP',
  'HAND_BACK',
  'ANSWER',
  'MEASURE',
  'CONFIRM',
  'DISPUTE',
  'CLOSE',
  'REOPEN',
] as const;
export type IssueStep = (typeof ISSUE_STEPS)[number];

export const ISSUE_PARTIES = ['STATION', 'BUREAU', 'BUREAU_ABOVE'] as const;
/** On whose side of an issue somebody stands: the institution, its bureau, or the bureau it was handed up to. */
export type IssueParty = (typeof ISSUE_PARTIES)[number];

export const ESCALATION_TARGETS = ['GOVERNMENT', 'DEPARTMENT'] as const;
/** 报请当地政府或协调有关部门 (L-2.3). */
export type EscalationTarget = (typeof ESCALATION_TARGETS)[number];

interface Transition {
  from: readonly IssueState[];
  by: readonly IssueParty[];
  to: IssueState;
  /** What the step must say besides its day. */
  needs: readonly ('text' | 'body' | 'document')[];
}

const OURS: readonly IssueState[] = ['ACCEPTED', 'ESCALATED', 'ANSWERED'];

/**
 * The whole life of an issue (L-2.3): raised → accepted → escalated to government or department, or handed up to
 * the city → answered → measures → closed. The station that has the problem says whether it is solved; what was
 * handed up is closed, or handed back, by the bureau that has it.
 */
const TRANSITIONS: Record<Exclude<IssueStep, 'RAISE'>, Transition> = {
  SUPPLEMENT: { from: ['RETURNED'], by: ['STATION', 'BUREAU'], to: 'RAISED', needs: ['text'] },
  RETURN: { from: ['RAISED'], by: ['BUREAU'], to: 'RETURNED', needs: ['text'] },
  DECLINE: { from: ['RAISED'], by: ['BUREAU'], to: 'DECLINED', needs: ['text'] },
  ACCEPT: { from: ['RAISED'], by: ['BUREAU'], to: 'ACCEPTED', needs: [] },
  ESCALATE: { from: OURS, by: ['BUREAU'], to: 'ESCALATED', needs: ['body', 'text'] },
  HAND_UP: { from: OURS, by: ['BUREAU'], to: 'WITH_BUREAU_ABOVE', needs: ['text'] },
  HAND_BACK: { from: ['WITH_BUREAU_ABOVE'], by: ['BUREAU_ABOVE'], to: 'ACCEPTED', needs: ['text'] },
  ANSWER: { from: ['ESCALATED'], by: ['BUREAU'], to: 'ANSWERED', needs: ['text', 'document'] },
  MEASURE: { from: OURS, by: ['BUREAU'], to: 'MEASURED', needs: ['text'] },
  CONFIRM: { from: ['MEASURED'], by: ['STATION'], to: 'CLOSED', needs: [] },
  DISPUTE: { from: ['MEASURED'], by: ['STATION'], to: 'ACCEPTED', needs: ['text'] },
  CLOSE: {
    from: ['MEASURED', 'WITH_BUREAU_ABOVE'],
    by: ['BUREAU', 'BUREAU_ABOVE'],
    to: 'CLOSED',
    needs: ['text'],
  },
  REOPEN: { from: ['CLOSED', 'DECLINED'], by: ['STATION', 'BUREAU'], to: 'RAISED', needs: ['text'] },
};

/** An issue as far as its next step depends on it. */
export interface OpenIssue {
  tenantId: string;
  organisationId: string;
  state: IssueState;
  /** The civil day of its last step. */
  lastOn: CivilDate;
  /** The bureau above its own that may be asked; null where there is none. */
  bureauAboveId: string | null;
}

/** Who wants to act on an issue. */
export interface IssueActor {
  tenantId: string;
  roles: readonly Role[];
  organisationId: string | null;
}

/** What somebody says of a step; `body` is the government or department asked, the rest cites a document. */
export interface StepInput {
  step: IssueStep;
  on: string;
  text: string | null;
  target: EscalationTarget | null;
  body: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
  documentOn: string | null;
}

/** A step fit to be stored. */
export interface StepDraft {
  step: IssueStep;
  state: IssueState;
  party: IssueParty;
  on: CivilDate;
  text: string;
  target: EscalationTarget | null;
  body: string | null;
  documentNumber: string | null;
  documentTitle: string | null;
  documentOn: CivilDate | null;
}

/** The sides of an issue on which somebody stands; none, and it is not theirs to move. */
export function partiesOf(actor: IssueActor, issue: OpenIssue): IssueParty[] {
  const isHome = actor.tenantId === issue.tenantId;
  const stands: Record<IssueParty, boolean> = {
    STATION: isHome && actor.roles.includes('STATION_STAFF') && actor.organisationId === issue.organisationId,
    BUREAU: isHome && (actor.roles.includes('CLERK') || actor.roles.includes('LIAISON_LEADER')),
    // It has no part in an issue before it is handed up, nor after it has been handed back.
    BUREAU_ABOVE:
      issue.state === 'WITH_BUREAU_ABOVE' &&
      actor.tenantId === issue.bureauAboveId &&
      actor.roles.includes('CITY_SECTION'),
  };
  return ISSUE_PARTIES.filter((party) => stands[party]);
}

/** The steps somebody may take on an issue now, in the order of its life. */
export function stepsAllowed(actor: IssueActor, issue: OpenIssue): IssueStep[] {
  return ISSUE_STEPS.filter((step) => findParty(step, actor, issue) !== null);
}

/** Decides a step: all that is wrong with it, or what to store. */
export function decideStep(
  input: StepInput,
  issue: OpenIssue,
  actor: IssueActor,
  today: CivilDate,
): Refusal[] | StepDraft {
  const party = findParty(input.step, actor, issue);
  if (party === null || input.step === 'RAISE') return [refuse('STEP_NOT_ALLOWED', 'step')];
  const { to, needs } = TRANSITIONS[input.step];
  const refusals = [
    ...refuseStepDay(input.on, today),
    ...(isCivilDate(input.on) && input.on < issue.lastOn ? [refuse('DAY_BEFORE_LAST_STEP', 'on')] : []),
    ...(needs.includes('text') ? refuseEmpty(input.text, 'text') : []),
    ...(needs.includes('body') ? refuseEmpty(input.body, 'body') : []),
    ...(needs.includes('body') && input.target === null ? [refuse('TARGET_MISSING', 'target')] : []),
    ...refuseDocument(input, needs.includes('document'), today),
    ...refuseLong({ text: input.text, body: input.body }),
  ];
  if (refusals.length > 0) return refusals;
  const isEscalation = needs.includes('body');
  return {
    ...{ step: input.step, state: to, party, on: input.on, text: input.text?.trim() ?? '' },
    target: isEscalation ? input.target : null,
    body: isEscalation ? tidy(input.body) : null,
    documentNumber: tidy(input.documentNumber),
    documentTitle: tidy(input.documentTitle),
    documentOn: input.documentOn,
  };
}

function findParty(step: IssueStep, actor: IssueActor, issue: OpenIssue): IssueParty | null {
  if (step === 'RAISE') return null;
  const { from, by } = TRANSITIONS[step];
  if (!from.includes(issue.state)) return null;
  if (step === 'HAND_UP' && issue.bureauAboveId === null) return null;
  const party = partiesOf(actor, issue).find((each) => by.includes(each)) ?? null;
  // Handed up, an issue is for the bureau above alone to close.
  return issue.state === 'WITH_BUREAU_ABOVE' && party !== 'BUREAU_ABOVE' ? null : party;
}

function refuseDocument(input: StepInput, isNeeded: boolean, today: CivilDate): Refusal[] {
  const { documentNumber, documentTitle, documentOn } = input;
  const isMissing = isNeeded && (tidy(documentNumber) === null || documentOn === null);
  return [
    ...(isMissing ? [refuse('ANSWER_DOCUMENT_MISSING', 'documentNumber')] : []),
    ...(documentOn === null ? [] : refuseStepDay(documentOn, today, 'documentOn')),
    ...refuseLong({ documentNumber, documentTitle }),
  ];
}
