import { describe, expect, it } from 'vitest';
import type { Role } from '../access/access';
import {
  decideStep,
  ISSUE_STATES,
  ISSUE_STEPS,
  type IssueActor,
  type IssueState,
  type IssueStep,
  type OpenIssue,
  type StepInput,
  stepsAllowed,
} from './coordination';
import { LONGEST_TEXT } from './said';

const TODAY = '2025-06-15';

const actorOf = (tenantId: string, role: Role, organisationId: string | null = null): IssueActor => ({
  ...{ tenantId, roles: [role], organisationId },
});
const STATION = actorOf('county', 'STATION_STAFF', 'station');
const CLERK = actorOf('county', 'CLERK');
const LEADER = actorOf('county', 'LIAISON_LEADER');
const CITY = actorOf('city', 'CITY_SECTION');

const issueIn = (state: IssueState, changes: Partial<OpenIssue> = {}): OpenIssue => ({
  ...{ tenantId: 'county', organisationId: 'station', bureauAboveId: 'city', lastOn: '2025-06-01', state },
  ...changes,
});

const stepOf = (step: IssueStep, changes: Partial<StepInput> = {}): StepInput => ({
  ...{ step, on: '2025-06-10', text: '说明', target: 'DEPARTMENT', body: '歙县公安局' },
  ...{ documentNumber: '歙公函〔2025〕3号', documentTitle: null, documentOn: '2025-06-09' },
  ...changes,
});

function decide(step: StepInput, issue: OpenIssue, actor: IssueActor) {
  const decision = decideStep(step, issue, actor, TODAY);
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('who may take which step of a coordination issue (L-2.3)', () => {
  /** Written out once more by hand: state × who. */
  const TABLE: Record<IssueState, [station: IssueStep[], bureau: IssueStep[], above: IssueStep[]]> = {
    RAISED: [[], ['RETURN', 'DECLINE', 'ACCEPT'], []],
    RETURNED: [['SUPPLEMENT'], ['SUPPLEMENT'], []],
    DECLINED: [['REOPEN'], ['REOPEN'], []],
    ACCEPTED: [[], ['ESCALATE', 'HAND_UP', 'MEASURE'], []],
    ESCALATED: [[], ['ESCALATE', 'HAND_UP', 'ANSWER', 'MEASURE'], []],
    WITH_BUREAU_ABOVE: [[], [], ['HAND_BACK', 'CLOSE']],
    ANSWERED: [[], ['ESCALATE', 'HAND_UP', 'MEASURE'], []],
    MEASURED: [['CONFIRM', 'DISPUTE'], ['CLOSE'], []],
    CLOSED: [['REOPEN'], ['REOPEN'], []],
  };

  it.each(ISSUE_STATES)('%s', (state) => {
    const [station, bureau, above] = TABLE[state];
    expect(stepsAllowed(STATION, issueIn(state))).toEqual(station);
    expect(stepsAllowed(CLERK, issueIn(state))).toEqual(bureau);
    expect(stepsAllowed(LEADER, issueIn(state))).toEqual(bureau);
    expect(stepsAllowed(CITY, issueIn(state))).toEqual(above);
  });

  it.each([
    ['another station of the bureau', actorOf('county', 'STATION_STAFF', 'hospital')],
    ['station staff bound to nothing', actorOf('county', 'STATION_STAFF')],
    ['a sibling’s clerk', actorOf('sibling', 'CLERK')],
    ['another city', actorOf('elsewhere', 'CITY_SECTION')],
    ['the city’s own clerk', actorOf('city', 'CLERK')],
    ['a supervisor', actorOf('county', 'SUPERVISOR')],
  ])('%s: none, in any state', (_who, actor) => {
    for (const state of ISSUE_STATES) expect(stepsAllowed(actor, issueIn(state))).toEqual([]);
  });

  it('nothing is handed up where no bureau is above', () => {
    expect(stepsAllowed(CLERK, issueIn('ACCEPTED', { bureauAboveId: null }))).toEqual([
      'ESCALATE',
      'MEASURE',
    ]);
  });

  it('what is allowed can be done, what is not is refused, and nothing is raised twice', () => {
    for (const state of ISSUE_STATES) {
      for (const actor of [STATION, CLERK, CITY]) {
        const allowed = stepsAllowed(actor, issueIn(state));
        for (const step of ISSUE_STEPS) {
          const decision = decide(stepOf(step), issueIn(state), actor);
          if (allowed.includes(step)) expect(decision).toMatchObject({ step });
          else expect(decision).toEqual(['STEP_NOT_ALLOWED step']);
        }
      }
    }
  });
});

describe('what a step must say', () => {
  it.each([
    ['ESCALATE', { body: ' ', text: '' }, ['TEXT_MISSING text', 'TEXT_MISSING body']],
    ['ESCALATE', { target: null }, ['TARGET_MISSING target']],
    ['MEASURE', { text: null }, ['TEXT_MISSING text']],
    ['HAND_UP', { on: '2025-06-16' }, ['DAY_IN_FUTURE on']],
    ['HAND_UP', { on: '2025-02-30' }, ['NOT_A_DATE on']],
    ['HAND_UP', { on: '2025-05-31' }, ['DAY_BEFORE_LAST_STEP on']],
    ['HAND_UP', { text: '长'.repeat(LONGEST_TEXT + 1) }, ['TEXT_TOO_LONG text']],
    ['HAND_UP', { documentOn: '2025-06-16' }, ['DAY_IN_FUTURE documentOn']],
  ] satisfies [IssueStep, Partial<StepInput>, string[]][])('%s with %j: %j', (step, changes, refusals) => {
    expect(decide(stepOf(step, changes), issueIn('ACCEPTED'), CLERK)).toEqual(refusals);
  });

  it('an answer cites its document, by number and day', () => {
    const answer = (changes: Partial<StepInput>) =>
      decide(stepOf('ANSWER', changes), issueIn('ESCALATED'), CLERK);
    expect(answer({ documentNumber: '' })).toEqual(['ANSWER_DOCUMENT_MISSING documentNumber']);
    expect(answer({ documentOn: null })).toEqual(['ANSWER_DOCUMENT_MISSING documentNumber']);
    expect(answer({})).toEqual({
      ...{ step: 'ANSWER', state: 'ANSWERED', party: 'BUREAU', on: '2025-06-10', text: '说明' },
      ...{ target: null, body: null, documentTitle: null },
      ...{ documentNumber: '歙公函〔2025〕3号', documentOn: '2025-06-09' },
    });
  });

  it('the station confirms without a word, and names no body', () => {
    const draft = decide(
      stepOf('CONFIRM', { text: null, documentNumber: null, documentOn: null }),
      issueIn('MEASURED'),
      STATION,
    );
    expect(draft).toMatchObject({ state: 'CLOSED', party: 'STATION', text: '', body: null, target: null });
  });
});
