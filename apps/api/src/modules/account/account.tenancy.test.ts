import { HUANGSHAN, SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
beforeAll(async () => {
  api = await givenApi(givenServer);
});
afterAll(() => api.close());

it('an administrator sees the accounts of the own bureau alone, also from above', async () => {
  const admin = await api.enter({ tenantCode: SHEXIAN, roles: ['SYSTEM_ADMIN'] });
  const loginsOf = async (who: Parameters<Api['as']>[0]) => {
    const { data } = await api.as(who)<{ accounts: { login: string }[] }>('{ accounts { login } }');
    return data.accounts.map(({ login }) => login);
  };
  const [county, city] = [await loginsOf(admin), await loginsOf('systemAdmin')];
  expect(county).toContain(api.cast.clerk.login);
  expect(county.every((login) => login.includes(SHEXIAN))).toBe(true);
  expect(city.every((login) => login.includes(HUANGSHAN))).toBe(true);
});

it('nobody is shut out, given a link or changed from another bureau', async () => {
  const id = api.cast.clerk.accountId;
  const rows = () => api.world.store.asSuperuser('select * from accounts order by id');
  const before = await rows();
  for (const [field, more] of [
    ['disableAccount', ''],
    ['enableAccount', ''],
    ['issueSignInLink', ''],
    ['changeAccount', ', roles: [CLERK]'],
  ]) {
    const { text } = await api.as('systemAdmin')(
      `mutation { ${field}(input: { id: "${id}"${more} }) { ... on Refusal { code } } }`,
    );
    expect(text).toContain('ACCOUNT_UNKNOWN');
  }
  expect(await rows()).toEqual(before);
});

it('a tie to another bureau’s post, institution or supervisor is not there', async () => {
  const [ids] = (await api.world.store.asSuperuser(
    `select (select id from positions p where p.tenant_id = t.id limit 1) "positionId",
            (select id from organisations o where o.tenant_id = t.id limit 1) "organisationId",
            (select id from supervisors s where s.tenant_id = t.id limit 1) "supervisorId"
       from tenants t where t.code = $1`,
    [SHEXIAN],
  )) as Record<string, string>[];
  for (const [tie, id] of Object.entries(ids ?? {})) {
    const input = { login: 'new.comer', name: '新人', roles: ['CLERK'], [tie]: id };
    const { text } = await api.as('systemAdmin')(
      'mutation ($input: InviteUserInput!) { inviteUser(input: $input) { ... on Refusal { code path } } }',
      { input },
    );
    expect(text).toMatch(/POSITION_UNKNOWN|INSTITUTION_UNKNOWN|SUPERVISOR_UNKNOWN/);
    expect(text).toContain(tie);
  }
});
