import { type Api, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const ID = '01900000-0000-7000-8000-00000000dead';
const act = (field: string, input: string) => `mutation { ${field}(input: { ${input} }) { __typename } }`;

describe('who may manage accounts (adminSeparation)', () => {
  proveAccess(
    () => api,
    [
      { title: 'accounts', act: 'READ_ACCOUNTS', ask: (ask) => ask('{ accounts { id } }') },
      {
        title: 'accountTies',
        act: 'READ_ACCOUNTS',
        ask: (ask) => ask('{ accountTies { positions { id } } }'),
      },
      {
        title: 'inviteUser',
        act: 'INVITE_USER',
        ask: (ask) => ask(act('inviteUser', 'login: "x", name: "某", roles: [CLERK]')),
      },
      {
        title: 'issueSignInLink',
        act: 'INVITE_USER',
        ask: (ask) => ask(act('issueSignInLink', `id: "${ID}"`)),
      },
      {
        title: 'changeAccount',
        act: 'CHANGE_ACCOUNT',
        ask: (ask) => ask(act('changeAccount', `id: "${ID}", roles: [CLERK]`)),
      },
      {
        title: 'disableAccount',
        act: 'CHANGE_ACCOUNT',
        ask: (ask) => ask(act('disableAccount', `id: "${ID}"`)),
      },
      {
        title: 'enableAccount',
        act: 'CHANGE_ACCOUNT',
        ask: (ask) => ask(act('enableAccount', `id: "${ID}"`)),
      },
    ],
  );
});
