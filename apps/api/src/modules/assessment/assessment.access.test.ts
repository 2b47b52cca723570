import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who may open an assessment', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'assessment',
        act: 'READ_ASSESSMENT',
        ask: (ask) => ask('{ assessment(tenantCode: "341021", year: 2025) { mark } }'),
      },
    ],
  );
});
