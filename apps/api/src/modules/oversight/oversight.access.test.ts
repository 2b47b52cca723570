import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who may open the overview', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'oversight',
        act: 'READ_OVERSIGHT',
        ask: (ask) => ask('{ oversight(year: 2025) { totals { total } } }'),
      },
    ],
  );
});
