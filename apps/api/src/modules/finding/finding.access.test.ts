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
const FINDING = `{ organisationId: "${UNKNOWN}", origin: INSPECTION, problem: "", foundOn: "2026-01-20" }`;

describe('who may read, open and move problems of the ledger (L-3.8, W-2.2, W-3.4)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'findings',
        act: 'READ_FINDINGS',
        ask: (ask) => ask('{ findings(filter: {}) { edges { cursor } } }'),
      },
      {
        title: 'finding',
        act: 'READ_FINDINGS',
        ask: (ask) => ask(`{ finding(id: "${UNKNOWN}") { id } }`),
      },
      { title: 'findingUnits', act: 'READ_FINDINGS', ask: (ask) => ask('{ findingUnits { id } }') },
      {
        title: 'findingChoices',
        act: 'OPEN_FINDING',
        ask: (ask) => ask('{ findingChoices { origins } }'),
      },
      {
        title: 'openFinding',
        act: 'OPEN_FINDING',
        ask: (ask) => ask(`mutation { openFinding(input: ${FINDING}) { __typename } }`),
      },
      {
        title: 'moveFinding',
        act: 'MOVE_FINDING',
        ask: (ask) =>
          ask(`mutation { moveFinding(input: { id: "${UNKNOWN}", step: START }) { __typename } }`),
      },
    ],
  );
});
