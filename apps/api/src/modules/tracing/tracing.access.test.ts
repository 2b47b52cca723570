import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { tracingDocument, tracingStep } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';
const ENTERED = {
  ...{ organisationId: UNKNOWN, caseCode: 'T-0001', kind: 'UNIDENTIFIED', sex: 'MALE' },
  admittedOn: '2026-01-20',
};

describe('who may read, enter and move tracing cases (S-2.4)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'tracingCases',
        act: 'READ_TRACING',
        ask: (ask) => ask('{ tracingCases { edges { cursor } } }'),
      },
      {
        title: 'tracingCase',
        act: 'READ_TRACING',
        ask: (ask) => ask(`{ tracingCase(id: "${UNKNOWN}") { id } }`),
      },
      { title: 'tracingCoverage', act: 'READ_TRACING', ask: (ask) => ask('{ tracingCoverage { open } }') },
      {
        title: 'tracingChoices',
        act: 'ENTER_TRACING',
        ask: (ask) => ask('{ tracingChoices { organisations { id } } }'),
      },
      {
        title: 'enterTracing',
        act: 'ENTER_TRACING',
        ask: (ask) => ask(tracingDocument('enterTracing'), { input: ENTERED }),
      },
      {
        title: 'moveTracing',
        act: 'MOVE_TRACING',
        ask: (ask) =>
          ask(tracingDocument('moveTracing'), { input: tracingStep(UNKNOWN, 'POST', '2026-01-20') }),
      },
    ],
  );
});
