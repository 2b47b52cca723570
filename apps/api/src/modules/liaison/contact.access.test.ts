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
const CONTACT = `{ positionId: "${UNKNOWN}", organisationId: "${UNKNOWN}", on: "2026-01-20", methods: [], topics: [] }`;

describe('who may read, record and void contacts (L-3.1 to L-3.5)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'contact',
        act: 'READ_CONTACTS',
        ask: (ask) => ask(`{ contact(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'contacts',
        act: 'READ_CONTACTS',
        ask: (ask) => ask('{ contacts(filter: {}) { totalCount } }'),
      },
      {
        title: 'liaisonQuality',
        act: 'READ_CONTACTS',
        ask: (ask) => ask('{ liaisonQuality(year: 2025) { total } }'),
      },
      {
        title: 'liaisonPositions',
        act: 'RECORD_CONTACT',
        ask: (ask) => ask('{ liaisonPositions(on: "2026-01-20") { incumbentName } }'),
      },
      {
        title: 'recordContact',
        act: 'RECORD_CONTACT',
        ask: (ask) => ask(`mutation { recordContact(input: ${CONTACT}) { __typename } }`),
      },
      {
        title: 'voidContact',
        act: 'VOID_CONTACT',
        ask: (ask) =>
          ask(`mutation { voidContact(input: { id: "${UNKNOWN}", reason: "误录" }) { __typename } }`),
      },
      {
        title: 'replaceContact',
        act: 'VOID_CONTACT',
        ask: (ask) =>
          ask(
            `mutation { replaceContact(input: { id: "${UNKNOWN}", reason: "误录", contact: ${CONTACT} }) { __typename } }`,
          ),
      },
    ],
  );
});
