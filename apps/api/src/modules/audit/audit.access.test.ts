import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who may read the trail (adminSeparation)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'auditEntries',
        act: 'READ_AUDIT',
        ask: (ask) => ask('{ auditEntries(filter: {}) { pageInfo { hasNextPage } } }'),
      },
      { title: 'auditWords', act: 'READ_AUDIT', ask: (ask) => ask('{ auditWords { acts } }') },
      { title: 'auditVerdict', act: 'READ_AUDIT', ask: (ask) => ask('{ auditVerdict { entries } }') },
    ],
  );
});
