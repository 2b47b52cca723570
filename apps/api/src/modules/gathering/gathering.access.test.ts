import { gatheringDocument } from '@mingcha/testing/gatherings';
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
const MEETING = {
  ...{
    kind: 'MEETING',
    panelId: UNKNOWN,
    on: '2026-01-20',
    topics: '监督情况',
    text: '通报',
    supervisorIds: [],
  },
};

describe('who may read and record meetings, trainings and guidance (S-3.3, S-3.4, S-3.6)', () => {
  proveAccess(
    () => api,
    [
      {
        title: 'gatherings',
        act: 'READ_GATHERINGS',
        ask: (ask) => ask('{ gatherings { edges { cursor } } }'),
      },
      { title: 'guidance', act: 'READ_GATHERINGS', ask: (ask) => ask('{ guidance { id } }') },
      { title: 'gatheringPanels', act: 'RECORD_GATHERING', ask: (ask) => ask('{ gatheringPanels { id } }') },
      {
        title: 'recordGathering',
        act: 'RECORD_GATHERING',
        ask: (ask) => ask(gatheringDocument('recordGathering'), { input: MEETING }),
      },
      {
        title: 'addGuidance',
        act: 'RECORD_GATHERING',
        ask: (ask) => ask(gatheringDocument('addGuidance'), { input: { title: '', text: '' } }),
      },
    ],
  );
});
