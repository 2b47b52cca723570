import { givenZip, latin } from '@mingcha/domain/liaison/given-file';
import { goodContact, recordContact, replaceContact, voidContact } from '@mingcha/testing/contacts';
import { download, picture, upload } from '@mingcha/testing/files';
import { SHEXIAN } from '@mingcha/testing/given';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

const LIMIT = 10 * 1024 * 1024;

let api: Api;
let good: object;
beforeAll(async () => {
  api = await givenApi(givenServer);
  good = await goodContact(api, SHEXIAN, '2026-01-20');
});
afterAll(() => api.close());

const stored = () => api.world.store.asSuperuser<{ id: string }>('select id from attachments');

async function uploaded(name: string, text = name): Promise<string> {
  const { said } = await upload(api, 'clerk', name, picture(text));
  return said.id ?? '';
}

async function filesOf(contactId: string): Promise<{ id: string; name: string; size: number }[]> {
  const { data } = await api.as('clerk')<{ contact: { attachments: [] } }>(
    'query ($id: ID!) { contact(id: $id) { attachments { id name size mediaType } } }',
    { id: contactId },
  );
  return data.contact.attachments;
}

describe('a file', () => {
  it('is taken under its name and given back byte for byte, as a download that no page can be', async () => {
    const { status, said } = await upload(api, 'clerk', '现场 (1).png', picture('夜间值班'));
    expect(status).toBe(201);
    expect(said).toEqual({
      id: expect.any(String),
      name: '现场 (1).png',
      mediaType: 'image/png',
      size: picture('夜间值班').length,
    });
    const answer = await download(api, 'clerk', said.id ?? '');
    expect(answer.status).toBe(200);
    expect(answer.bytes.equals(picture('夜间值班'))).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': `attachment; filename*=UTF-8''%E7%8E%B0%E5%9C%BA%20%281%29.png`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'no-store',
    });
    const trail = await api.world.store.asSuperuser('select act from audit_entries where subject_id = $1', [
      said.id,
    ]);
    expect(trail).toEqual([{ act: 'UPLOAD_ATTACHMENT' }]);
  });

  it('of ten megabytes is taken, one byte more is not', async () => {
    const before = (await stored()).length;
    const full = picture('x'.repeat(LIMIT - 8));
    expect((await upload(api, 'clerk', 'a.png', full)).status).toBe(201);
    const more = await upload(api, 'clerk', 'a.png', picture('x'.repeat(LIMIT - 7)));
    expect(more.status).toBe(413);
    expect(more.said).toMatchObject({ code: 'FILE_TOO_LARGE', message: '文件超过10 MB' });
    expect((await stored()).length).toBe(before + 1);
  });

  it('whose length is a lie is measured all the same', async () => {
    const { said } = await upload(api, 'clerk', 'a.png', picture('x'.repeat(LIMIT)), {
      'transfer-encoding': 'chunked',
      'content-length': '10',
    });
    expect(said.code).toBe('FILE_TOO_LARGE');
  });

  it.each([
    ['a page named as a picture', 'a.png', latin('<!doctype html><script>alert(1)</script>'), 415],
    ['a drawing with a script', 'a.svg', latin('<svg xmlns="http://www.w3.org/2000/svg"/>'), 415],
    ['a program', 'a.pdf', latin('MZ\x90\0\x03\0\0\0\x04\0\0\0'), 415],
    [
      'a document with a macro',
      'a.docx',
      latin(givenZip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])),
      415,
    ],
    ['nothing', 'a.png', latin(''), 422],
  ])('%s is refused in words, and nothing is kept', async (_, name, bytes, status) => {
    const before = await stored();
    const answer = await upload(api, 'clerk', name, bytes);
    expect(answer.status).toBe(status);
    expect(answer.said.message).toMatch(/\p{Script=Han}/u);
    expect(await stored()).toEqual(before);
  });

  it('is kept under the ending that its content has', async () => {
    const { said } = await upload(api, 'clerk', '..\\..\\报告.html', picture('x'));
    expect(said.name).toBe('报告.html.png');
  });

  it('with a name that cannot be read is kept all the same', async () => {
    const answer = await upload(api, 'clerk', 'a.png', picture('x'), { 'x-file-name': '%E0%A4%A' });
    expect(answer.said.name).toBe('file.png');
  });

  it.each([
    ['without the header that another site cannot set', { 'x-mingcha-csrf': '' }, 403],
    ['as a form of another site would send it', { 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['as text', { 'content-type': 'text/plain' }, 415],
  ])('%s is not taken', async (_, headers, status) => {
    const before = await stored();
    expect((await upload(api, 'clerk', 'a.png', picture('x'), headers)).status).toBe(status);
    expect(await stored()).toEqual(before);
  });
});

describe('a contact with files', () => {
  it('has them from then on, and they cannot be taken twice', async () => {
    const ids = [await uploaded('一.png'), await uploaded('二.png')];
    const { contact } = await recordContact(api.as('clerk'), { ...good, attachmentIds: [...ids, ...ids] });
    expect((await filesOf(contact.id)).map(({ name }) => name)).toEqual(['一.png', '二.png']);
    const again = await recordContact(api.as('clerk'), { ...good, attachmentIds: [ids[0]] });
    expect(again).toMatchObject({ code: 'ATTACHMENT_UNKNOWN', path: 'attachmentIds' });
  });

  it('of two that take the same file at once, one is recorded', async () => {
    const attachmentIds = [await uploaded('争.png')];
    const outcomes = await Promise.all(
      [1, 2, 3].map(() => recordContact(api.as('clerk'), { ...good, attachmentIds })),
    );
    expect(outcomes.map(({ __typename, code }) => code ?? __typename).sort()).toEqual([
      'ATTACHMENT_UNKNOWN',
      'ATTACHMENT_UNKNOWN',
      'ContactRecorded',
    ]);
  });

  it('keeps them when voided; a correction has its own copies of those it names', async () => {
    const ids = [await uploaded('甲.png', 'A'), await uploaded('乙.png', 'B')];
    const { contact: old } = await recordContact(api.as('clerk'), { ...good, attachmentIds: ids });
    api.world.clock.pass(1_000);
    const added = await uploaded('丙.png', 'C');
    const { contact } = await replaceContact(api.as('clerk'), old.id, {
      ...good,
      attachmentIds: [ids[0], added],
    });
    expect((await filesOf(old.id)).map(({ name }) => name)).toEqual(['甲.png', '乙.png']);
    const files = await filesOf(contact.id);
    expect(files.map(({ name }) => name)).toEqual(['甲.png', '丙.png']);
    expect(files[0]?.id).not.toBe(ids[0]);
    expect((await download(api, 'clerk', files[0]?.id ?? '')).bytes.equals(picture('A'))).toBe(true);
    await voidContact(api.as('clerk'), contact.id);
    expect(await filesOf(contact.id)).toEqual(files);
  });

  it('that is refused leaves them waiting', async () => {
    const id = await uploaded('等.png');
    const refused = await recordContact(api.as('clerk'), { ...good, methods: [], attachmentIds: [id] });
    expect(refused.code).toBe('METHOD_MISSING');
    const taken = await recordContact(api.as('clerk'), { ...good, attachmentIds: [id] });
    expect(taken.__typename).toBe('ContactRecorded');
  });

  it('has at most ten; and nobody lets more than twenty wait', async () => {
    const person = await api.enter({ tenantCode: SHEXIAN, roles: ['CLERK'] });
    const ids: string[] = [];
    for (let n = 0; n < 20; n += 1)
      ids.push((await upload(api, person, `${n}.png`, picture('x'))).said.id ?? '');
    expect((await upload(api, person, 'one more.png', picture('x'))).said.code).toBe('TOO_MANY_FILES');
    const many = await recordContact(api.as(person), { ...good, attachmentIds: ids.slice(0, 11) });
    expect(many).toMatchObject({ code: 'TOO_MANY_ATTACHMENTS', path: 'attachmentIds' });
  });
});
