import { IMPORT_PATHS, XLSX } from '@mingcha/contract/imports';
import { can, ROLES } from '@mingcha/domain/access/access';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

const headers = { 'content-type': XLSX };
const payload = 'not a workbook';
const DOORS = [
  { method: 'GET', url: IMPORT_PATHS.template, headers: {} },
  { method: 'POST', url: IMPORT_PATHS.check, headers, payload },
  { method: 'POST', url: IMPORT_PATHS.store, headers, payload },
] as const;

describe.each(DOORS)('$method $url', (request) => {
  it.each(ROLES)('%s', async (role) => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: [role] });
    const answer = await api.send(actor, request);
    const allowed = can([role], 'IMPORT_BOOK');
    expect([answer.status, codeOf(answer)]).toEqual(allowed ? [200, null] : [403, 'FORBIDDEN']);
  });

  it('nobody', async () => {
    const answer = await api.send(null, request);
    expect([answer.status, codeOf(answer)]).toEqual([401, 'UNAUTHENTICATED']);
  });
});

describe('what a page of another site could send', () => {
  it.each([
    ['a form', 'application/x-www-form-urlencoded'],
    ['a file in a form', 'multipart/form-data; boundary=x'],
    ['plain text', 'text/plain'],
    ['JSON', 'application/json'],
  ])('%s is not taken', async (_, type) => {
    const answer = await api.send('clerk', {
      method: 'POST',
      url: IMPORT_PATHS.store,
      headers: { 'content-type': type },
      payload: '{}',
    });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'BAD_INPUT']);
  });

  it('nothing at all is not taken either', async () => {
    const answer = await api.send('clerk', { method: 'POST', url: IMPORT_PATHS.store, headers: {} });
    expect([answer.status, codeOf(answer)]).toEqual([415, 'BAD_INPUT']);
  });
});
