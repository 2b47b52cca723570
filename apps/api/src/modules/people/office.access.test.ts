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

describe('who may found posts and say who takes and leaves them (A11)', () => {
  proveAccess(
    () => api,
    [
      { title: 'posts', act: 'CHANGE_OFFICE', ask: (ask) => ask('{ posts { from } }') },
      {
        title: 'foundPost',
        act: 'CHANGE_OFFICE',
        ask: (ask) =>
          ask('mutation { foundPost(input: { kind: PRINCIPAL_LEADER, from: "2026-01-20" }) { __typename } }'),
      },
      {
        title: 'endPost',
        act: 'CHANGE_OFFICE',
        ask: (ask) =>
          ask(`mutation { endPost(input: { positionId: "${UNKNOWN}", on: "2026-01-20" }) { __typename } }`),
      },
      {
        title: 'takeOffice',
        act: 'CHANGE_OFFICE',
        ask: (ask) =>
          ask(
            `mutation { takeOffice(input: { positionId: "${UNKNOWN}", personName: "某", from: "2026-01-20" }) { __typename } }`,
          ),
      },
      {
        title: 'leaveOffice',
        act: 'CHANGE_OFFICE',
        ask: (ask) =>
          ask(
            `mutation { leaveOffice(input: { positionId: "${UNKNOWN}", on: "2026-01-20" }) { __typename } }`,
          ),
      },
    ],
  );
});
