import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who has an inbox', () => {
  proveAccess(
    () => api,
    [
      { title: 'notices', act: 'READ_NOTICES', ask: (ask) => ask('{ notices { edges { cursor } } }') },
      {
        title: 'acknowledgeNotice',
        act: 'ACKNOWLEDGE_NOTICE',
        ask: (ask) => ask('mutation { acknowledgeNotice(input: { id: "x" }) { __typename } }'),
      },
      {
        title: 'markNoticesRead',
        act: 'READ_NOTICES',
        ask: (ask) => ask('mutation { markNoticesRead(input: { ids: [] }) }'),
      },
    ],
  );
});
