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
const VISIT = `{ kind: VISIT, organisationId: "${UNKNOWN}", on: "2026-01-20", isUnannounced: true,
  supervisorIds: [], checklistVersion: "ST-2026-1", checks: [], conclusion: "正常" }`;

describe('who may read, record and void inspections (S-2.1e, S-2.2c)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'inspections',
        act: 'READ_INSPECTIONS',
        ask: (ask) => ask('{ inspections { edges { cursor } } }'),
      },
      {
        title: 'inspection',
        act: 'READ_INSPECTIONS',
        ask: (ask) => ask(`{ inspection(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'inspectionChoices',
        act: 'RECORD_INSPECTION',
        ask: (ask) => ask('{ inspectionChoices { kinds } }'),
      },
      {
        title: 'recordInspection',
        act: 'RECORD_INSPECTION',
        ask: (ask) => ask(`mutation { recordInspection(input: ${VISIT}) { __typename } }`),
      },
      {
        title: 'voidInspection',
        act: 'VOID_INSPECTION',
        ask: (ask) =>
          ask(`mutation { voidInspection(input: { id: "${UNKNOWN}", reason: "误录" }) { __typename } }`),
      },
    ],
  );
});
