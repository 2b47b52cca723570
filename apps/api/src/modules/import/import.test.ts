import { IMPORT_PATHS, LARGEST_WORKBOOK, XLSX } from '@mingcha/contract/imports';
import { readBook } from '@mingcha/documents/book/read-book';
import { MAX_FILE_BYTES } from '@mingcha/documents/workbook/workbook-parts';
import type { Book } from '@mingcha/domain/book/book';
import { SHEXIAN } from '@mingcha/testing/given';
import { countyBookOf, everything, readSample, send } from '@mingcha/testing/import-books';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
let county: Book;
beforeAll(async () => {
  api = await givenApi(givenServer);
  county = countyBookOf(await readSample(), SHEXIAN);
});
afterAll(() => api.close());

/** The county's book with one more contact, of a day of its own. */
function withContact(on: string, change: object = {}): Book {
  const [contact] = county.contacts;
  if (!contact) throw new Error('The county has no contact.');
  const row = county.contacts.length + 2;
  return { ...county, contacts: [...county.contacts, { ...contact, row, on, recordedOn: null, ...change }] };
}

describe('a good book', () => {
  it('is counted first with nothing stored, then stored with the same counts', async () => {
    const book = withContact('2025-04-21');
    const before = await everything(api);
    const check = await send(api, 'clerk', 'check', book);
    expect(check).toMatchObject({ stored: false, faults: [] });
    expect(check.counts.find(({ kind }) => kind === 'contacts')).toEqual({
      ...{ kind: 'contacts', added: 1, changed: 0 },
      unchanged: county.contacts.length,
    });
    expect(await everything(api)).toEqual(before);

    const store = await send(api, 'clerk', 'store', book);
    expect(store).toEqual({ ...check, stored: true });
    const stored = await api.world.store.asSuperuser(
      `select recorded_by, source from contacts where tenant_id = $1 and on_date = '2025-04-21'`,
      [api.cast.clerk.tenantId],
    );
    expect(stored).toEqual([{ recorded_by: null, source: 'IMPORT' }]);
  });

  it('taken in twice, or twice at once, changes nothing but the trail', async () => {
    const book = withContact('2025-05-22');
    const [first, second] = await Promise.all([
      send(api, 'clerk', 'store', book),
      send(api, 'clerk', 'store', book),
    ]);
    const added = [first, second].map(({ counts }) => counts.find(({ kind }) => kind === 'contacts')?.added);
    expect(added.sort()).toEqual([0, 1]);
    const withoutTrail = async () => (await everything(api)).toSpliced(-2, 1);
    const before = await withoutTrail();
    const again = await send(api, 'clerk', 'store', book);
    expect(again.counts.every((tally) => tally.added + tally.changed === 0)).toBe(true);
    expect(await withoutTrail()).toEqual(before);
  });

  it('leaves one line in the trail: who, and the hash of the file', async () => {
    const lines = () =>
      api.world.store.asSuperuser<{ actor_id: string; after: { fileHash: string } }>(
        `select actor_id, after from audit_entries where tenant_id = $1 and act = 'IMPORT_BOOK' order by seq`,
        [api.cast.clerk.tenantId],
      );
    const before = (await lines()).length;
    await send(api, 'clerk', 'check', county);
    await send(api, 'clerk', 'store', county);
    const after = await lines();
    expect(after).toHaveLength(before + 1);
    expect(after.at(-1)).toMatchObject({ actor_id: api.cast.clerk.accountId });
    expect(after.at(-1)?.after.fileHash).toMatch(/^[0-9a-f]{64}$/);
  });

  it('derives the duties anew: a meeting taken in is a duty met', async () => {
    const met = async () =>
      (
        await api.world.store.asSuperuser<{ n: number }>(
          `select count(*)::int n from duties where tenant_id = $1 and rule_code = 'S-3.6' and satisfied_on is not null`,
          [api.cast.clerk.tenantId],
        )
      )[0]?.n ?? 0;
    const before = await met();
    const [meeting] = county.meetings;
    if (!meeting) throw new Error('The county has no meeting.');
    const later = { ...meeting, row: county.meetings.length + 2, on: '2026-01-20', recordedOn: null };
    await send(api, 'clerk', 'store', { ...county, meetings: [...county.meetings, later] });
    expect(await met()).toBe(before + 1);
  });
});

describe('a bad book', () => {
  it('is refused with every fault at its place, and nothing of it is stored', async () => {
    const before = await everything(api);
    const book = withContact('2025-06-23', { organisation: '查无此站' });
    book.meetings = county.meetings.map((row, n) => (n === 0 ? { ...row, panel: '查无此专班' } : row));
    for (const door of ['check', 'store'] as const) {
      const answer = await send(api, 'clerk', door, book);
      expect(answer).toMatchObject({ stored: false, counts: [] });
      expect(answer.faults.map(({ sheet, column, code }) => [sheet, column, code])).toEqual([
        ['监督会议', '专班名称', 'UNKNOWN_PANEL'],
        ['联系记录', '联系单位', 'UNKNOWN_ORGANISATION'],
      ]);
      expect(answer.faults.at(-1)).toMatchObject({ row: county.contacts.length + 2 });
    }
    expect(await everything(api)).toEqual(before);
  });

  it('that is no workbook says so', async () => {
    const { faults } = await send(api, 'clerk', 'store', new TextEncoder().encode('不是表格'));
    expect(faults).toMatchObject([{ sheet: null, row: null, column: null, code: 'NOT_A_WORKBOOK' }]);
  });

  it('that is too large is not read to its end', async () => {
    expect(LARGEST_WORKBOOK).toBe(MAX_FILE_BYTES);
    const { status, text } = await api.send('clerk', {
      method: 'POST',
      url: IMPORT_PATHS.store,
      headers: { 'content-type': XLSX },
      payload: Buffer.alloc(LARGEST_WORKBOOK + 1),
    });
    expect([status, JSON.parse(text).faults[0].code]).toEqual([413, 'FILE_TOO_LARGE']);
  });
});

it('the template is a book without rows, and taking it in changes nothing', async () => {
  const { headers } = await api.send('clerk', { method: 'GET', url: IMPORT_PATHS.template, headers: {} });
  expect(headers).toMatchObject({
    'content-type': XLSX,
    'cache-control': 'no-store',
    'content-disposition': expect.stringContaining('.xlsx'),
  });
  const { writeTemplate } = await import('@mingcha/documents/book/write-template');
  const bytes = await writeTemplate();
  expect(await readBook(bytes)).toMatchObject({ notes: [] });
  expect(await send(api, 'clerk', 'store', bytes)).toEqual({
    ...{ stored: true, faults: [], notes: [], counts: [] },
  });
});
