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
const PROJECT = `{ organisationId: "${UNKNOWN}", mode: VOLUNTEER, provider: "", service: "", from: "2026-01-01",
  to: "2026-12-31", positionId: "${UNKNOWN}" }`;

describe('who may read, record and end projects (L-2.5, L-2.6)', () => {
  proveAccess(
    () => api,
    [
      { title: 'projects', act: 'READ_PROJECTS', ask: (ask) => ask('{ projects { edges { cursor } } }') },
      { title: 'project', act: 'READ_PROJECTS', ask: (ask) => ask(`{ project(id: "${UNKNOWN}") { id } }`) },
      {
        title: 'projectChoices',
        act: 'RECORD_PROJECT',
        ask: (ask) => ask('{ projectChoices { purchasers { id } } }'),
      },
      {
        title: 'recordProject',
        act: 'RECORD_PROJECT',
        ask: (ask) => ask(`mutation { recordProject(input: ${PROJECT}) { __typename } }`),
      },
      {
        title: 'endProject',
        act: 'RECORD_PROJECT',
        ask: (ask) =>
          ask(
            `mutation { endProject(input: { id: "${UNKNOWN}", on: "2026-01-20", reason: "x" }) { __typename } }`,
          ),
      },
    ],
  );
});
