import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { taskDocument } from '@mingcha/testing/tasks';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';
const DAYS = 'from: "2026-01-01", to: "2026-01-31"';
const TASK = {
  ...{ organisationId: UNKNOWN, area: 'CARE', request: '查看', from: '2026-01-20', to: '2026-01-31' },
  supervisorIds: [],
};

describe('who may read, give, answer and take back supervision tasks (S-3.2b)', () => {
  proveAccess(
    () => api,
    [
      { title: 'tasks', act: 'READ_TASKS', ask: (ask) => ask('{ tasks { edges { cursor } } }') },
      { title: 'task', act: 'READ_TASKS', ask: (ask) => ask(`{ task(id: "${UNKNOWN}") { id } }`) },
      { title: 'taskUnits', act: 'ASSIGN_TASK', ask: (ask) => ask('{ taskUnits { members { name } } }') },
      {
        title: 'taskBurden',
        act: 'ASSIGN_TASK',
        ask: (ask) => ask(`{ taskBurden(organisationId: "${UNKNOWN}", ${DAYS}) { kind } }`),
      },
      { title: 'visits', act: 'ASSIGN_TASK', ask: (ask) => ask(`{ visits(${DAYS}) { id } }`) },
      {
        title: 'assignTask',
        act: 'ASSIGN_TASK',
        ask: (ask) => ask(taskDocument('assignTask'), { input: TASK }),
      },
      {
        title: 'answerTask',
        act: 'ANSWER_TASK',
        ask: (ask) => ask(taskDocument('answerTask'), { input: { id: UNKNOWN, accepts: true } }),
      },
      {
        title: 'finishTasks',
        act: 'ANSWER_TASK',
        ask: (ask) =>
          ask(taskDocument('finishTasks'), { input: { taskIds: [UNKNOWN], on: '2026-01-20', text: '看' } }),
      },
      {
        title: 'withdrawTask',
        act: 'ASSIGN_TASK',
        ask: (ask) => ask(taskDocument('withdrawTask'), { input: { id: UNKNOWN, reason: '误派' } }),
      },
    ],
  );
});
