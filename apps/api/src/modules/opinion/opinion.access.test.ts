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
const OPINION = `{ organisationId: "${UNKNOWN}", kind: PROBLEM, origin: OWN, area: CONDUCT, text: "问题",
  isNameWithheld: false }`;
describe('who may read, send and move opinions (S-2.5, S-2.6)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'opinions',
        act: 'READ_OPINIONS',
        ask: (ask) => ask('{ opinions(filter: {}) { edges { cursor } } }'),
      },
      {
        title: 'opinion',
        act: 'READ_OPINIONS',
        ask: (ask) => ask(`{ opinion(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'opinionChoices',
        act: 'SEND_OPINION',
        ask: (ask) => ask('{ opinionChoices { organisations { id } } }'),
      },
      {
        title: 'sendOpinion',
        act: 'SEND_OPINION',
        ask: (ask) => ask(`mutation { sendOpinion(input: ${OPINION}) { __typename } }`),
      },
      {
        title: 'moveOpinion',
        act: 'MOVE_OPINION',
        ask: (ask) => ask(`mutation { moveOpinion(input: { id: "${UNKNOWN}", step: SAY }) { __typename } }`),
      },
      {
        title: 'putOpinionOnLedger',
        act: 'PUT_OPINION_ON_LEDGER',
        ask: (ask) =>
          ask(`mutation { putOpinionOnLedger(input: { id: "${UNKNOWN}", responsible: "站长", measure: "排班",
            dueOn: "2026-02-20" }) { __typename } }`),
      },
    ],
  );
});
