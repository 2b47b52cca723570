import { careDocument, careStep } from '@mingcha/testing/care';
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
const APPLICATION = { stationId: UNKNOWN, careInstitutionId: UNKNOWN, persons: 1, grounds: '长期滞留' };

describe('who may read, ask for, consent to and use entrusted care (S-2.2)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'careApplications',
        act: 'READ_CARE',
        ask: (ask) => ask('{ careApplications { edges { cursor } } }'),
      },
      {
        title: 'careApplication',
        act: 'READ_CARE',
        ask: (ask) => ask(`{ careApplication(id: "${UNKNOWN}") { id } }`),
      },
      {
        title: 'careChoices',
        act: 'APPLY_FOR_CARE',
        ask: (ask) => ask('{ careChoices { purchasers { id } } }'),
      },
      {
        title: 'applyForCare',
        act: 'APPLY_FOR_CARE',
        ask: (ask) => ask(careDocument('applyForCare'), { input: APPLICATION }),
      },
      {
        title: 'moveCare',
        act: 'MOVE_CARE',
        ask: (ask) => ask(careDocument('moveCare'), { input: careStep(UNKNOWN, 'CONSENT', '2026-01-20') }),
      },
      {
        title: 'placeInCare',
        act: 'PLACE_IN_CARE',
        ask: (ask) =>
          ask(careDocument('placeInCare'), { input: { id: UNKNOWN, caseCode: 'HS-1', on: '2026-01-20' } }),
      },
      {
        title: 'endPlacement',
        act: 'PLACE_IN_CARE',
        ask: (ask) =>
          ask(careDocument('endPlacement'), { input: { id: UNKNOWN, on: '2026-01-20', whereTo: '回站' } }),
      },
    ],
  );
});
