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

describe('who may read duties', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'duties',
        act: 'READ_DUTIES',
        ask: (ask) => ask('{ duties(filter: { year: 2025 }) { totalCount } }'),
      },
      { title: 'myDuties', act: 'READ_DUTIES', ask: (ask) => ask('{ myDuties(year: 2025) { id } }') },
      {
        title: 'duty',
        act: 'READ_DUTIES',
        ask: (ask) => ask('query ($id: ID!) { duty(id: $id) { id } }', { id: UNKNOWN }),
      },
    ],
  );
});
