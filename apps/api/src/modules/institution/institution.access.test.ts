import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const ID = '01900000-0000-7000-8000-00000000dead';

describe('who may enter and close institutions', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'institutions',
        act: 'CHANGE_INSTITUTION',
        ask: (ask) => ask('{ institutions { openedOn } }'),
      },
      {
        title: 'openInstitution',
        act: 'CHANGE_INSTITUTION',
        ask: (ask) =>
          ask(
            'mutation { openInstitution(input: { name: "", type: RELIEF_STATION, openedOn: "2026-01-01" }) { __typename } }',
          ),
      },
      {
        title: 'closeInstitution',
        act: 'CHANGE_INSTITUTION',
        ask: (ask) =>
          ask(`mutation { closeInstitution(input: { id: "${ID}", on: "2026-01-01" }) { __typename } }`),
      },
    ],
  );
});
