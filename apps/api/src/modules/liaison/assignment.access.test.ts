import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';
const DAY = '2026-01-20';

describe('who may see and arrange who looks after what (L-1.1 to L-1.8)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'liaisonCoverage',
        act: 'READ_LIAISON',
        ask: (ask) => ask(`{ liaisonCoverage(on: "${DAY}") { on } }`),
      },
      {
        title: 'liaisonTargets',
        act: 'ASSIGN_LIAISON',
        ask: (ask) =>
          ask(`{ liaisonTargets(positionId: "${UNKNOWN}", on: "${DAY}") { organisation { id } } }`),
      },
      {
        title: 'assignPost',
        act: 'ASSIGN_LIAISON',
        ask: (ask) =>
          ask(
            `mutation { assignPost(input: { positionId: "${UNKNOWN}", organisationId: "${UNKNOWN}", from: "${DAY}" }) { __typename } }`,
          ),
      },
      {
        title: 'endAssignment',
        act: 'ASSIGN_LIAISON',
        ask: (ask) =>
          ask(`mutation { endAssignment(input: { id: "${UNKNOWN}", on: "${DAY}" }) { __typename } }`),
      },
      {
        title: 'handOver',
        act: 'ASSIGN_LIAISON',
        ask: (ask) => ask(`mutation { handOver(input: { id: "${UNKNOWN}", on: "${DAY}" }) { __typename } }`),
      },
      {
        title: 'askCity',
        act: 'ASK_CITY',
        ask: (ask) => ask('mutation { askCity(input: { text: "请明确" }) { __typename } }'),
      },
      {
        title: 'answerDistrict',
        act: 'ANSWER_DISTRICT',
        ask: (ask) =>
          ask(
            `mutation { answerDistrict(input: { questionId: "${UNKNOWN}", decision: EXEMPT, documentNumber: "1", decidedOn: "${DAY}" }) { __typename } }`,
          ),
      },
    ],
  );
});
