import { describe, expect, it } from 'vitest';
import type { PanelPeople, Term } from '../panel/recusal';
import { decideTask, type TaskInput } from './assign-task';
import {
  decideAnswer,
  decideVisit,
  decideWithdrawal,
  type OpenTask,
  type TakenTaskStep,
  taskState,
  taskStepsAllowed,
} from './task';

const TODAY = '2026-03-10';
const term = (personId: string, changes: Partial<Term> = {}): Term => ({
  ...{ supervisorId: `${personId}-1`, personId, panelId: 'panel', name: personId, role: 'MEMBER' },
  ...{ employer: '', from: '2026-01-01', to: '2026-12-31' },
  ...changes,
});
const PEOPLE: PanelPeople = {
  terms: [
    term('胡立新'),
    term('吴建国', { employer: '歙县安养中心' }),
    term('方文', { to: '2026-03-09' }),
    term('胡立新', { supervisorId: '胡立新-2' }),
  ],
  ...{ ties: [], overrides: [] },
};
const ORGANISATIONS = [
  { id: 'station', name: '歙县救助管理站' },
  { id: 'care', name: '歙县安养中心' },
];
const INPUT: TaskInput = {
  ...{ organisationId: 'station', area: 'CARE', areaName: null, request: '看夜间照料' },
  ...{ fromOn: '2026-03-10', toOn: '2026-03-20', supervisorIds: ['胡立新-1'] },
};
const decide = (changes: Partial<TaskInput>) =>
  decideTask({ ...INPUT, ...changes }, ORGANISATIONS, PEOPLE, TODAY);

describe('交办监督任务 (S-3.2b)', () => {
  it('is given to each person once, however many terms are named', () => {
    expect(decide({ supervisorIds: ['胡立新-1', '胡立新-2'] })).toEqual(INPUT);
  });

  it('any other matter is named, and only that (S-2.0)', () => {
    expect(decide({ area: 'OTHER', areaName: ' 街面巡查 ' })).toMatchObject({ areaName: '街面巡查' });
    expect(decide({ area: 'OTHER' })).toMatchObject([{ code: 'AREA_NOT_NAMED', clause: 'S-2.0' }]);
    expect(decide({ areaName: '街面巡查' })).toMatchObject([{ code: 'AREA_NAMED_TWICE' }]);
  });

  it.each([
    ['a stranger', { supervisorIds: ['某人'] }, 'SUPERVISOR_UNKNOWN'],
    ['whose term is over', { supervisorIds: ['方文-1'] }, 'SUPERVISOR_NOT_SERVING'],
    [
      'who works there (S-2.1c)',
      { organisationId: 'care', supervisorIds: ['吴建国-1'] },
      'SUPERVISOR_RECUSED',
    ],
    ['nobody', { supervisorIds: [] }, 'TOO_FEW_SUPERVISORS'],
    [
      'whose term ends before it begins',
      { fromOn: '2027-01-01', toOn: '2027-01-02' },
      'SUPERVISOR_NOT_SERVING',
    ],
    ['at no institution of ours', { organisationId: 'x' }, 'ORGANISATION_UNKNOWN'],
    ['without a word', { request: ' ' }, 'TEXT_MISSING'],
    ['with a person in it', { request: '找 110101199003074514' }, 'IDENTITY_NUMBER_IN_TEXT'],
    ['backwards', { toOn: '2026-03-09' }, 'PERIOD_REVERSED'],
    ['in the past', { fromOn: '2026-03-01', toOn: '2026-03-09' }, 'DATE_IN_PAST'],
    ['on no day', { fromOn: '2026-02-30' }, 'NOT_A_DATE'],
  ])('refused: %s', (_title, changes, code) => {
    expect(decide(changes)).toMatchObject([{ code }]);
  });
});

const task = (...steps: TakenTaskStep[]): OpenTask => ({
  ...{ personIds: ['胡立新', '方文'], fromOn: '2026-03-10', toOn: '2026-03-20', organisationId: 'station' },
  steps,
});
const did = (step: TakenTaskStep['step'], personId: string | null = '胡立新') => ({ step, personId });
const HU = { roles: ['SUPERVISOR'], personId: '胡立新' } as const;
const WU = { roles: ['SUPERVISOR'], personId: '吴建国' } as const;
const CLERK = { roles: ['CLERK'], personId: null } as const;

describe('where a task stands', () => {
  it.each([
    ['ASKED', [], TODAY],
    ['ACCEPTED', [did('ACCEPT')], TODAY],
    ['ASKED', [did('DECLINE')], TODAY],
    ['DECLINED', [did('DECLINE'), did('DECLINE', '方文')], TODAY],
    ['DONE', [did('ACCEPT'), did('VISIT'), did('DECLINE', '方文')], '2026-05-01'],
    ['LAPSED', [did('ACCEPT')], '2026-03-21'],
    ['WITHDRAWN', [did('ACCEPT'), did('WITHDRAW', null)], TODAY],
  ] as const)('%s', (state, steps, today) => {
    expect(taskState(task(...steps), today)).toBe(state);
  });
});

describe('whose step it is', () => {
  it('only those it was given to answer; the bureau alone takes it back', () => {
    expect(taskStepsAllowed(task(), HU, TODAY)).toEqual(['ACCEPT', 'DECLINE']);
    expect(taskStepsAllowed(task(), WU, TODAY)).toEqual([]);
    expect(taskStepsAllowed(task(), { ...HU, personId: null }, TODAY)).toEqual([]);
    expect(taskStepsAllowed(task(), CLERK, TODAY)).toEqual(['WITHDRAW']);
    expect(taskStepsAllowed(task(), { roles: ['STATION_STAFF'], personId: '胡立新' }, TODAY)).toEqual([]);
  });

  it('who declined may change their mind while it is open, and who accepted too', () => {
    expect(taskStepsAllowed(task(did('DECLINE')), HU, TODAY)).toEqual(['ACCEPT']);
    expect(taskStepsAllowed(task(did('ACCEPT')), HU, TODAY)).toEqual(['DECLINE', 'VISIT']);
    expect(taskStepsAllowed(task(did('ACCEPT')), HU, '2026-03-21')).toEqual(['VISIT']);
  });

  it('what was taken back or done is at its end', () => {
    expect(taskStepsAllowed(task(did('WITHDRAW', null)), CLERK, TODAY)).toEqual([]);
    expect(taskStepsAllowed(task(did('ACCEPT'), did('VISIT')), HU, TODAY)).toEqual([]);
    expect(taskStepsAllowed(task(did('ACCEPT'), did('VISIT')), CLERK, TODAY)).toEqual([]);
  });

  it('who declines says why', () => {
    expect(decideAnswer(task(), HU, { accepts: false, reason: ' ' }, TODAY)).toMatchObject({
      ...{ code: 'DECLINE_REASON_MISSING', clause: 'S-3.2' },
    });
    expect(decideAnswer(task(), HU, { accepts: false, reason: '出差' }, TODAY)).toEqual({
      step: 'DECLINE',
      text: '出差',
    });
    expect(decideAnswer(task(), HU, { accepts: true, reason: null }, TODAY)).toEqual({
      step: 'ACCEPT',
      text: null,
    });
    expect(decideAnswer(task(), WU, { accepts: true, reason: null }, TODAY)).toMatchObject({
      code: 'TASK_STEP_NOT_ALLOWED',
    });
  });

  it('a reason is asked of the bureau too', () => {
    expect(decideWithdrawal(task(), CLERK, '', TODAY)).toMatchObject({ code: 'REASON_MISSING' });
    expect(decideWithdrawal(task(), HU, '误派', TODAY)).toMatchObject({ code: 'TASK_STEP_NOT_ALLOWED' });
    expect(decideWithdrawal(task(), CLERK, '误派', TODAY)).toEqual({ text: '误派' });
  });
});

describe('one visit for several tasks (减负)', () => {
  const mine = task(did('ACCEPT'));
  const visit = (tasks: OpenTask[], said = {}) =>
    decideVisit(tasks, HU, { on: TODAY, text: '夜班两人在岗', ...said }, TODAY);

  it('finishes all of them', () => {
    expect(visit([mine, { ...mine, toOn: '2026-04-01' }])).toEqual({ on: TODAY, text: '夜班两人在岗' });
  });

  it.each([
    ['none', [], {}, 'TASKS_MISSING'],
    ['two institutions', [mine, { ...mine, organisationId: 'care' }], {}, 'TASKS_OF_SEVERAL_UNITS'],
    ['one not accepted', [mine, task()], {}, 'TASK_STEP_NOT_ALLOWED'],
    ['before its window', [mine], { on: '2026-03-09' }, 'VISIT_OUTSIDE_WINDOW'],
    ['tomorrow', [mine], { on: '2026-03-11' }, 'DAY_IN_FUTURE'],
    ['without a word', [mine], { text: ' ' }, 'TEXT_MISSING'],
    ['with a person in it', [mine], { text: '110101199003074514' }, 'IDENTITY_NUMBER_IN_TEXT'],
  ])('refused: %s', (_title, tasks, said, code) => {
    expect(visit(tasks, said)).toMatchObject({ code });
  });
});
