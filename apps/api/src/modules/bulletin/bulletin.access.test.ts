import { bulletinPath } from '@mingcha/contract/bulletins';
import { newId } from '@mingcha/database/new-id';
import { can, ROLES } from '@mingcha/domain/access/access';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { proveAccess } from '@mingcha/testing/prove-access';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

describe('who reads bulletins, and who has them made', () => {
  proveAccess(
    () => api,
    [
      { title: 'bulletins', act: 'READ_BULLETINS', ask: (ask) => ask('{ bulletins { canMake } }') },
      {
        title: 'makeBulletin',
        act: 'MAKE_BULLETIN',
        ask: (ask) => ask('mutation { makeBulletin(input: { month: "2025-12" }) { __typename } }'),
      },
      { title: 'job', act: 'MAKE_BULLETIN', ask: (ask) => ask(`{ job(id: "${newId()}") { id } }`) },
    ],
  );

  it.each(ROLES)('the file: %s', async (role) => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: [role] });
    const answer = await api.send(actor, { method: 'GET', url: bulletinPath(newId()), headers: {} });
    expect(codeOf(answer)).toBe(can([role], 'READ_BULLETINS') ? 'NOT_FOUND' : 'FORBIDDEN');
  });

  it('the file: nobody', async () => {
    const answer = await api.send(null, { method: 'GET', url: bulletinPath(newId()), headers: {} });
    expect(codeOf(answer)).toBe('UNAUTHENTICATED');
  });
});
