import { GROUNDS } from '@mingcha/testing/excuses';
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
const doing = (act: string, type: string) =>
  `mutation ($input: ${type}!) { ${act}(input: $input) { __typename } }`;

describe('who may read, ask for and decide what excuses a duty (A6, A7)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'excuseRequests',
        act: 'READ_EXCUSES',
        ask: (ask) => ask('{ excuseRequests(filter: {}) { edges { cursor } } }'),
      },
      {
        title: 'requestExemption',
        act: 'ASK_EXCUSE',
        ask: (ask) =>
          ask(doing('requestExemption', 'RequestExemptionInput'), {
            input: { dutyId: UNKNOWN, reasonCode: 'EMERGENCY', ...GROUNDS },
          }),
      },
      {
        title: 'stateNotApplicable',
        act: 'ASK_EXCUSE',
        ask: (ask) =>
          ask(doing('stateNotApplicable', 'StateNotApplicableInput'), {
            input: { dutyId: UNKNOWN, missing: 'DESIGNATED_HOSPITAL', ...GROUNDS },
          }),
      },
      {
        title: 'withdrawExcuse',
        act: 'ASK_EXCUSE',
        ask: (ask) =>
          ask(doing('withdrawExcuse', 'WithdrawExcuseInput'), { input: { id: UNKNOWN, reason: 'x' } }),
      },
      {
        title: 'decideExcuse',
        act: 'DECIDE_EXCUSE',
        ask: (ask) =>
          ask(doing('decideExcuse', 'DecideExcuseInput'), { input: { id: UNKNOWN, verdict: 'GRANTED' } }),
      },
    ],
  );
});
