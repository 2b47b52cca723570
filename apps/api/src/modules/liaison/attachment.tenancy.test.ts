import { can, ROLES } from '@mingcha/domain/access/access';
import { goodContact, idOf, recordContact, replaceContact } from '@mingcha/testing/contacts';
import { download, picture, upload } from '@mingcha/testing/files';
import { HUANGSHAN, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const UNKNOWN = '01900000-0000-7000-8000-00000000dead';

let api: Api;
let good: object;
let fileId: string;
let contactId: string;

async function uploaded(who: Parameters<Api['as']>[0], name = '现场.png'): Promise<string> {
  return (await upload(api, who, name, picture(name))).said.id ?? '';
}

beforeAll(async () => {
  api = await givenApi(givenServer);
  good = await goodContact(api, SHEXIAN, '2026-01-20');
  fileId = await uploaded('clerk');
  const { contact } = await recordContact(api.as('clerk'), { ...good, attachmentIds: [fileId] });
  contactId = contact.id;
});
afterAll(() => api.close());

describe('who gets a file of a contact of Shexian', () => {
  it.each(['clerk', 'leader', 'citySection'] as const)('%s: whoever may read the contact', async (who) => {
    expect((await download(api, who, fileId)).status).toBe(200);
  });

  it.each([
    'siblingClerk',
    'siblingLeader',
    'foreignClerk',
    'foreignSection',
    // The contact is with another institution.
    'station',
  ] as const)('%s: not there, in the same bytes as a file that never was', async (who) => {
    const [theirs, none] = [await download(api, who, fileId), await download(api, who, UNKNOWN)];
    expect(theirs.status).toBe(404);
    expect(theirs.bytes.equals(none.bytes)).toBe(true);
    expect((await download(api, who, 'no-id')).bytes.equals(none.bytes)).toBe(true);
  });

  it('nobody: not signed in', async () => {
    expect((await download(api, null, fileId)).said).toEqual({ code: 'UNAUTHENTICATED' });
    expect((await upload(api, null, 'a.png', picture('x'))).said).toEqual({ code: 'UNAUTHENTICATED' });
  });

  it.each(ROLES)('%s: uploads with the right to record, opens with the right to read', async (role) => {
    const actor = await api.enter({ tenantCode: SHEXIAN, roles: [role] });
    const sent = await upload(api, actor, 'a.png', picture('x'));
    expect(sent.status).toBe(can([role], 'RECORD_CONTACT') ? 201 : 403);
    const got = await download(api, actor, UNKNOWN);
    expect(got.status).toBe(can([role], 'READ_CONTACTS') ? 404 : 403);
  });
});

describe('a file that waits for its contact', () => {
  it('is its uploader’s: no colleague, no bureau above, opens or takes it', async () => {
    const waiting = await uploaded('clerk', '等.png');
    expect((await download(api, 'clerk', waiting)).status).toBe(200);
    for (const who of ['leader', 'citySection', 'siblingClerk', 'foreignClerk'] as const)
      expect((await download(api, who, waiting)).status).toBe(404);
    const taken = await recordContact(api.as('leader'), { ...good, attachmentIds: [waiting] });
    expect(taken).toMatchObject({ __typename: 'Refusal', code: 'ATTACHMENT_UNKNOWN' });
  });

  it.each([
    ['another bureau’s', () => uploaded('siblingClerk', '邻.png')],
    ['another person’s', () => uploaded('leader', '他.png')],
    ['one that another contact has', async () => fileId],
    ['none', async () => UNKNOWN],
    ['no id', async () => 'x'],
  ])('%s is as unknown as none, and nothing is recorded', async (_, given) => {
    const attachmentIds = [await given()];
    const count = () => api.world.store.asSuperuser('select count(*) from contacts');
    const before = await count();
    expect(await recordContact(api.as('clerk'), { ...good, attachmentIds })).toEqual({
      __typename: 'Refusal',
      code: 'ATTACHMENT_UNKNOWN',
      path: 'attachmentIds',
      clause: null,
    });
    expect(await count()).toEqual(before);
  });

  it('of a contact that is not the corrected one is not copied either', async () => {
    const { contact } = await recordContact(api.as('clerk'), good);
    const corrected = await replaceContact(api.as('clerk'), contact.id, { ...good, attachmentIds: [fileId] });
    expect(corrected).toMatchObject({ code: 'ATTACHMENT_UNKNOWN' });
    const [row] = await api.world.store.asSuperuser<{ contact_id: string }>(
      'select contact_id from attachments where id = $1',
      [fileId],
    );
    expect(row?.contact_id).toBe(contactId);
  });
});

it('a file of the city’s leader about a county’s station opens in that county and not beside it (L-1.4)', async () => {
  const leader = await api.enter({ tenantCode: HUANGSHAN, roles: ['LIAISON_LEADER'] });
  const organisationId = await idOf(api, "organisations x where x.type = 'RELIEF_STATION'", XIUNING);
  const attachmentIds = [await uploaded(leader, '市局.png')];
  const input = { ...good, positionId: leader.positionId, organisationId, attachmentIds };
  const { contact } = await recordContact(api.as(leader), input);
  expect(contact.id).toEqual(expect.any(String));
  const [file] = attachmentIds;
  expect((await download(api, 'siblingClerk', file ?? '')).status).toBe(200);
  expect((await download(api, 'clerk', file ?? '')).status).toBe(404);
});
