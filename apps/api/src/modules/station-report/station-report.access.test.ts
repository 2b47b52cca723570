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
const REPORT = `{ organisationId: "${UNKNOWN}", kind: WORK_REPORT, on: "2026-01-20", title: "", text: "" }`;

describe('who may read, submit and answer station reports (W-2.1, W-2.2)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'stationReports',
        act: 'READ_STATION_REPORTS',
        ask: (ask) => ask('{ stationReports { edges { cursor } } }'),
      },
      {
        title: 'stationReport',
        act: 'READ_STATION_REPORTS',
        ask: (ask) => ask(`{ stationReport(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'submitStationReport',
        act: 'SUBMIT_STATION_REPORT',
        ask: (ask) => ask(`mutation { submitStationReport(input: ${REPORT}) { __typename } }`),
      },
      {
        title: 'moveStationReport',
        act: 'MOVE_STATION_REPORT',
        ask: (ask) =>
          ask(`mutation { moveStationReport(input: { id: "${UNKNOWN}", step: RECEIVE }) { __typename } }`),
      },
    ],
  );
});
