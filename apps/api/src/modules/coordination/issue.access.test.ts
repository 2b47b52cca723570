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
const ISSUE = `{ organisationId: "${UNKNOWN}", categoryId: "${UNKNOWN}", on: "2026-01-20", title: "", text: "" }`;

describe('who may read, raise and move issues (L-2.3, L-2.4)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'coordinationIssues',
        act: 'READ_ISSUES',
        ask: (ask) => ask('{ coordinationIssues { edges { cursor } } }'),
      },
      {
        title: 'coordinationIssue',
        act: 'READ_ISSUES',
        ask: (ask) => ask(`{ coordinationIssue(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'issueChoices',
        act: 'RAISE_ISSUE',
        ask: (ask) => ask('{ issueChoices { categories { id } } }'),
      },
      {
        title: 'raiseIssue',
        act: 'RAISE_ISSUE',
        ask: (ask) => ask(`mutation { raiseIssue(input: ${ISSUE}) { __typename } }`),
      },
      {
        title: 'moveIssue',
        act: 'MOVE_ISSUE',
        ask: (ask) =>
          ask(
            `mutation { moveIssue(input: { id: "${UNKNOWN}", step: ACCEPT, on: "2026-01-20" }) { __typename } }`,
          ),
      },
      {
        title: 'addIssueCategory',
        act: 'ADD_ISSUE_CATEGORY',
        ask: (ask) => ask('mutation { addIssueCategory(input: { name: "" }) { __typename } }'),
      },
    ],
  );
});
