import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who may read the rules', () => {
  proveAccess(() => api, [{ title: 'rules', act: 'READ_RULES', ask: (ask) => ask('{ rules { code } }') }]);
});
