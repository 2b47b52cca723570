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
const INSPECTION = `{ organisationId: "${UNKNOWN}", positionId: "${UNKNOWN}", trigger: PHASED, necessity: "",
  departments: [], participants: [], on: "2026-01-20", conclusion: "" }`;
describe('who may read and record joint inspections (L-3.7, L-3.8)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'jointInspections',
        act: 'READ_JOINT_INSPECTIONS',
        ask: (ask) => ask('{ jointInspections { edges { cursor } } }'),
      },
      {
        title: 'jointInspection',
        act: 'READ_JOINT_INSPECTIONS',
        ask: (ask) => ask(`{ jointInspection(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'jointInspectionChoices',
        act: 'RECORD_JOINT_INSPECTION',
        ask: (ask) => ask('{ jointInspectionChoices { positions { id } } }'),
      },
      {
        title: 'recordJointInspection',
        act: 'RECORD_JOINT_INSPECTION',
        ask: (ask) => ask(`mutation { recordJointInspection(input: ${INSPECTION}) { __typename } }`),
      },
    ],
  );
});
