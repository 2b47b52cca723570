import type { TestActor } from '@mingcha/testing/actors';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { organisationOf, postOf } from '@mingcha/testing/liaison';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
let admin: TestActor;
beforeAll(async () => {
  api = await givenApi(givenServer);
  admin = await api.enter({ tenantCode: SHEXIAN, roles: ['SYSTEM_ADMIN'] });
});
afterAll(() => api.close());

const INSTITUTION = '... on InstitutionStored { institution { openedOn closedOn organisation { id name } } }';

async function act(who: Parameters<Api['as']>[0], field: string, input: object) {
  const type = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
  const { data } = await api.as(who)<{ done: Record<string, unknown> }>(
    `mutation ($input: ${type}!) { done: ${field}(input: $input) { __typename ${INSTITUTION} ... on Refusal { code path } } }`,
    { input },
  );
  return data.done;
}

it('an institution is entered once, and its bureau owes its monthly briefing at once (S-2.4a)', async () => {
  const input = {
    name: '歙县未成年人救助保护中心',
    type: 'MINORS_PROTECTION_CENTRE',
    openedOn: '2026-01-01',
  };
  expect(await act(admin, 'openInstitution', input)).toMatchObject({ __typename: 'InstitutionStored' });
  expect(await act(admin, 'openInstitution', input)).toMatchObject({ code: 'INSTITUTION_NAME_TAKEN' });
  const owed = await api.world.store.asSuperuser(
    'select 1 from duties where subject_name = $1 and window_key = $2',
    [input.name, '2026-01'],
  );
  expect(owed).toHaveLength(1);
});

it('closing one breaks what rests on it from the day after (L-1.7)', async () => {
  const id = await organisationOf(api, '歙县安养中心');
  expect(await act(admin, 'closeInstitution', { id, on: '2026-01-20' })).toMatchObject({
    institution: { closedOn: '2026-01-20' },
  });
  expect(await act(admin, 'closeInstitution', { id, on: '2026-01-20' })).toMatchObject({
    code: 'ALREADY_ENDED',
  });
  const breaches = await api.world.store.asSuperuser(
    `select 1 from duties where rule_code = 'L-1.7' and subject_id = $1 and window_key = 'since:2026-01-21'`,
    [await postOf(api, SHEXIAN, 'SECTION_HEAD')],
  );
  expect(breaches).toHaveLength(1);
});

it('own bureau alone: neither the city’s administrator nor a sibling’s closes or sees it', async () => {
  const id = await organisationOf(api, '歙县定点医院');
  for (const who of [
    'systemAdmin',
    await api.enter({ tenantCode: '341022', roles: ['SYSTEM_ADMIN'] }),
  ] as const) {
    expect(await act(who, 'closeInstitution', { id, on: '2026-01-20' })).toMatchObject({
      code: 'INSTITUTION_UNKNOWN',
    });
    const { text } = await api.as(who)('{ institutions { organisation { name } } }');
    expect(text).not.toContain('歙县');
  }
});
