import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { tracingDocument } from '@mingcha/testing/tracing';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';
const NIL = { organisationId: UNKNOWN, inStation: 0, stranded: 0, unidentified: 0, posted: 0 };

describe('who may read and send monthly briefings (S-2.4a)', () => {
  proveAccess(
    () => api,
    [
      { title: 'briefings', act: 'READ_BRIEFINGS', ask: (ask) => ask('{ briefings { edges { cursor } } }') },
      { title: 'briefingStarts', act: 'SEND_BRIEFING', ask: (ask) => ask('{ briefingStarts { lastOn } }') },
      {
        title: 'sendBriefing',
        act: 'SEND_BRIEFING',
        ask: (ask) => ask(tracingDocument('sendBriefing'), { input: NIL }),
      },
    ],
  );
});
