import { goodContact, idOf, recordContact, replaceContact, voidContact } from '@mingcha/testing/contacts';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, codeOf, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const READ = 'query ($id: ID!) { contact(id: $id) { id canVoid } }';
const UNKNOWN = '01900000-0000-7000-8000-00000000dead';

let api: Api;
let good: { positionId: string; organisationId: string };
beforeAll(async () => {
  api = await givenApi(givenServer);
  good = (await goodContact(api, SHEXIAN, '2026-01-20')) as typeof good;
});
afterAll(() => api.close());

async function reads(who: Parameters<Api['as']>[0], id: string): Promise<unknown> {
  return (await api.as(who)(READ, { id })).data.contact;
}

function contacts(): Promise<unknown[]> {
  return api.world.store.asSuperuser('select * from contacts order by tenant_id, id');
}

function contactWith(organisation: string): Promise<string> {
  return idOf(
    api,
    `contacts x join organisations o on o.id = x.organisation_id where o.name = '${organisation}'`,
    SHEXIAN,
  );
}

describe('reading a contact of Shexian', () => {
  it('own clerk and leader, and the city above; never a sibling, a foreign city, or those who see no contacts', async () => {
    const id = await contactWith('歙县安养中心');
    expect(await reads('clerk', id)).toEqual({ id, canVoid: true });
    expect(await reads('leader', id)).toEqual({ id, canVoid: true });
    expect(await reads('citySection', id)).toEqual({ id, canVoid: false });
    for (const who of ['siblingClerk', 'siblingLeader', 'foreignClerk', 'foreignSection'] as const) {
      expect(await reads(who, id)).toBeNull();
    }
    expect(codeOf(await api.as('supervisor')(READ, { id }))).toBe('FORBIDDEN');
    expect(codeOf(await api.as('auditAdmin')(READ, { id }))).toBe('FORBIDDEN');
  });

  it('station staff: those about their institution and no others', async () => {
    const [about, beside] = [await contactWith('歙县救助管理站'), await contactWith('歙县安养中心')];
    expect(await reads('station', about)).toEqual({ id: about, canVoid: false });
    expect(await reads('station', beside)).toBeNull();
  });

  it('station staff bound to no institution see nothing, alone or with another narrow role', async () => {
    const id = await contactWith('歙县救助管理站');
    for (const roles of [['STATION_STAFF'], ['STATION_STAFF', 'SUPERVISOR']] as const) {
      const actor = await api.enter({ tenantCode: SHEXIAN, roles });
      await api.world.store.asSuperuser('update accounts set organisation_id = null where id = $1', [
        actor.accountId,
      ]);
      expect(await reads(actor, id)).toBeNull();
    }
  });

  it("a city's clerk keeps to the city's own (OWN_TENANT)", async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    const own = await idOf(api, 'contacts x where true', HUANGSHAN);
    expect(await reads(cityClerk, own)).toEqual({ id: own, canVoid: true });
    expect(await reads(cityClerk, await contactWith('歙县安养中心'))).toBeNull();
  });
});

describe('writing what is not one’s own', () => {
  it.each(['citySection', 'siblingClerk', 'siblingLeader', 'foreignClerk'] as const)(
    '%s voids and corrects nothing of Shexian',
    async (who) => {
      const id = await contactWith('歙县安养中心');
      const before = await contacts();
      const outcomes = [
        await api.as(who)(
          'mutation ($id: ID!) { voidContact(input: { id: $id, reason: "x" }) { __typename ... on Refusal { code } } }',
          { id },
        ),
        await api.as(who)(
          'mutation ($input: ReplaceContactInput!) { replaceContact(input: $input) { __typename ... on Refusal { code } } }',
          {
            input: {
              id,
              reason: 'x',
              contact: { ...good, on: '2026-01-20', methods: ['FIELD_VISIT'], topics: [] },
            },
          },
        ),
      ];
      for (const { text } of outcomes) expect(text).toMatch(/CONTACT_UNKNOWN|FORBIDDEN/);
      expect(await contacts()).toEqual(before);
    },
  );

  it('a contact with an institution out of sight is read without its name, and can be voided', async () => {
    const id = await contactWith('祁门县定点医院');
    const named =
      'query ($id: ID!) { contact(id: $id) { organisation { name } subjectTenant { name } canVoid } }';
    const read = async (who: Parameters<Api['as']>[0]) => (await api.as(who)(named, { id })).data.contact;
    const subjectTenant = { name: '祁门县民政局' };
    expect(await read('clerk')).toEqual({ organisation: null, subjectTenant, canVoid: true });
    expect(await read('citySection')).toEqual({
      organisation: { name: '祁门县定点医院' },
      subjectTenant,
      canVoid: false,
    });
    expect(await voidContact(api.as('clerk'), id)).toMatchObject({ contact: { id } });
  });
});

describe('what a bureau above did with the own institution (L-1.4)', () => {
  it('is read by the county it is about, with the kind of post and its bureau, and changed by nobody there', async () => {
    const [row] = await api.world.store.asSuperuser<{ id: string; code: string }>(
      `select c.id, s.code from contacts c join tenants t on t.id = c.tenant_id
         join tenants s on s.id = c.subject_tenant_id where t.code = $1 and s.code <> t.code limit 1`,
      [HUANGSHAN],
    );
    const { id, code } = row ?? { id: '', code: '' };
    const about = await api.enter({ tenantCode: code, roles: ['CLERK'] });
    const { data } = await api.as(about)(
      `query ($id: ID!) { contact(id: $id) { id canVoid tenant { code } position { kind tenant { code } }
         organisation { name } recordedByName servedDuties { id } } }`,
      { id },
    );
    expect(data.contact).toEqual({
      id,
      canVoid: false,
      tenant: { code: HUANGSHAN },
      position: {
        kind: expect.stringMatching(/^(DEPUTY_IN_CHARGE|SECTION_HEAD)$/),
        tenant: { code: HUANGSHAN },
      },
      organisation: { name: expect.any(String) },
      recordedByName: null,
      servedDuties: [],
    });
    expect(await voidContact(api.as(about), id)).toMatchObject({ code: 'CONTACT_UNKNOWN' });
    const beside = await api.enter({ tenantCode: code === SHEXIAN ? XIUNING : SHEXIAN, roles: ['CLERK'] });
    expect(await reads(beside, id)).toBeNull();
  });
});

describe('smuggled ids', () => {
  const EVERYWHERE = [HUANGSHAN, XIUNING, LANGYA];

  it.each(EVERYWHERE)('a post of %s is as unknown as no post', async (code) => {
    const positionId = await idOf(api, "positions x where x.kind = 'SECTION_HEAD'", code);
    const before = await contacts();
    const outcome = await recordContact(api.as('clerk'), { ...good, positionId });
    expect(outcome).toEqual({
      __typename: 'Refusal',
      code: 'POSITION_UNKNOWN',
      path: 'positionId',
      clause: null,
    });
    expect(await recordContact(api.as('clerk'), { ...good, positionId: UNKNOWN })).toEqual(outcome);
    expect(await contacts()).toEqual(before);
  });

  it.each(EVERYWHERE)('an institution of %s is as unknown as none', async (code) => {
    const organisationId = await idOf(api, 'organisations x where true', code);
    const before = await contacts();
    const outcome = await recordContact(api.as('clerk'), { ...good, organisationId });
    expect(outcome).toMatchObject({ code: 'ORGANISATION_UNKNOWN', path: 'organisationId' });
    expect(await recordContact(api.as('clerk'), { ...good, organisationId: UNKNOWN })).toEqual(outcome);
    expect(await contacts()).toEqual(before);
  });

  it.each(EVERYWHERE)(
    'a contact of %s cannot be replaced, nor its ids slip in through a correction',
    async (code) => {
      const { contact: own } = await recordContact(api.as('clerk'), good);
      const before = await contacts();
      const theirs = await idOf(api, 'contacts x where true', code);
      expect(await replaceContact(api.as('clerk'), theirs, good)).toMatchObject({ code: 'CONTACT_UNKNOWN' });
      const positionId = await idOf(api, 'positions x where true', code);
      const organisationId = await idOf(api, 'organisations x where true', code);
      for (const change of [{ positionId }, { organisationId }]) {
        expect(await replaceContact(api.as('clerk'), own.id, { ...good, ...change })).toMatchObject({
          __typename: 'Refusal',
        });
      }
      expect(await contacts()).toEqual(before);
    },
  );

  it('the city’s leader may visit a county’s station, which stays the county’s (L-1.4)', async () => {
    const leader = await api.enter({ tenantCode: HUANGSHAN, roles: ['LIAISON_LEADER'] });
    const organisationId = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", XIUNING);
    const input = { ...good, positionId: leader.positionId, organisationId };
    const outcome = await recordContact(api.as(leader), input);
    // Known to the engine only where a post of the city is assigned to it.
    expect(outcome).toMatchObject({ __typename: 'ContactRecorded', warnings: ['UNIT_NOT_ASSIGNED'] });
    const [row] = await api.world.store.asSuperuser(
      'select t.code owner, s.code subject from contacts c join tenants t on t.id = c.tenant_id join tenants s on s.id = c.subject_tenant_id where c.id = $1',
      [outcome.contact.id],
    );
    expect(row).toEqual({ owner: HUANGSHAN, subject: XIUNING });
  });

  it.each([
    ['tenantId', { tenantId: '01900000-0000-7000-8000-000000341022' }],
    ['subjectTenantId', { subjectTenantId: '01900000-0000-7000-8000-000000341022' }],
    ['recordedBy', { recordedBy: UNKNOWN }],
    ['recordedOn', { recordedOn: '2026-01-20' }],
    ['id', { id: UNKNOWN }],
    ['voidedAt', { voidedAt: null }],
  ])('G11: %s in an input is refused whole', async (_field, extra) => {
    const before = await contacts();
    const answer = await api.as('clerk')(
      'mutation ($input: RecordContactInput!) { recordContact(input: $input) { __typename } }',
      { input: { ...good, ...extra } },
    );
    expect(codeOf(answer)).toBe('BAD_INPUT');
    expect(await contacts()).toEqual(before);
  });
});
