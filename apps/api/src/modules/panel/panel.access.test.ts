import { type Api, type Ask, givenApi } from '@mingcha/testing/in-process';
import { PANEL_ACTS, panelDocument, strangeInput } from '@mingcha/testing/panels';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who may read and manage panels: the bureau in charge alone invites and appoints (S-2.1d, S-3.1)', () => {
  proveAccess(
    () => api,
    [
      { title: 'panels', act: 'READ_PANELS', ask: (ask) => ask('{ panels { id } }') },
      {
        title: 'panel',
        act: 'READ_PANELS',
        ask: (ask) => ask('{ panel(id: "01900000-0000-7000-8000-00000000dead") { id } }'),
      },
      {
        title: 'panelChoices',
        act: 'MANAGE_PANEL',
        ask: (ask) => ask('{ panelChoices { organisations { id } } }'),
      },
      ...PANEL_ACTS.map((act) => ({
        ...{ title: act, act: 'MANAGE_PANEL' as const },
        ask: (ask: Ask) => ask(panelDocument(act), { input: strangeInput(act) }),
      })),
    ],
  );
});
