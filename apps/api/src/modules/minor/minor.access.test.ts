import { type Api, givenApi } from '@mingcha/testing/in-process';
import { type MinorAct, minorDocument, minorStep } from '@mingcha/testing/minors';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';
const ADMISSION = {
  ...{ organisationId: UNKNOWN, caseCode: 'M-0001', category: 'OTHER', handedOverBy: 'POLICE' },
  ...{ ageBand: 'UNDER_8', admittedOn: '2026-01-20' },
};
const act = (title: MinorAct, right: Parameters<typeof proveAccess>[1][number]['act'], input: object) => ({
  ...{ title, act: right },
  ask: (ask: ReturnType<Api['as']>) => ask(minorDocument(title), { input }),
});

describe('who may read, admit, move and see the file of a minor (S-2.3)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'minorCases',
        act: 'READ_MINORS',
        ask: (ask) => ask('{ minorCases { edges { cursor } } }'),
      },
      {
        title: 'minorCase',
        act: 'READ_MINORS',
        ask: (ask) => ask(`{ minorCase(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'mandatoryReports',
        act: 'READ_MINORS',
        ask: (ask) => ask('{ mandatoryReports { id } }'),
      },
      {
        title: 'minorChoices',
        act: 'ADMIT_MINOR',
        ask: (ask) => ask('{ minorChoices { organisations { id } } }'),
      },
      act('admitMinor', 'ADMIT_MINOR', ADMISSION),
      act('moveMinor', 'MOVE_MINOR', minorStep(UNKNOWN, 'NOTE', '2026-01-20')),
      act('askMinorSight', 'READ_MINORS', { id: UNKNOWN, reason: '核对' }),
      act('decideMinorSight', 'DECIDE_MINOR_SIGHT', { id: UNKNOWN, isGranted: true }),
      act('revealReceiver', 'REVEAL_RECEIVER', { id: UNKNOWN, reason: '核对' }),
    ],
  );
});
