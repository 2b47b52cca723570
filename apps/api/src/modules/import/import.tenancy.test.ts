import type { Book } from '@mingcha/domain/book/book';
import { HUANGSHAN, LANGYA, SHEXIAN, XIUNING } from '@mingcha/testing/given';
import { bookOf, countyBookOf, everything, readSample, send } from '@mingcha/testing/import-books';
import { type Api, givenApi } from '@mingcha/testing/in-process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { givenServer } from '../../given-server';

let api: Api;
let city: Book;
beforeAll(async () => {
  api = await givenApi(givenServer);
  city = await readSample();
});
afterAll(() => api.close());

const NOTHING = bookOf({ ...givenNothing() }, '');
function givenNothing(): Book {
  return {
    ...{ organisations: [], incumbencies: [], assignments: [], contacts: [], panels: [] },
    ...{ supervisors: [], meetings: [], agreements: [], inspections: [], briefings: [] },
  };
}

describe('whose rows may be written', () => {
  it.each([
    ['a county clerk, a sibling’s', 'clerk', XIUNING, '休宁县民政局'],
    ['a county clerk, the city’s', 'clerk', HUANGSHAN, '黄山市民政局'],
    ['the city section of another city', 'foreignSection', SHEXIAN, '歙县民政局'],
    ['the city section, another city’s county', 'citySection', LANGYA, '琅琊区民政局'],
  ] as const)(
    '%s: each row is a fault that names the bureau, and nothing is stored',
    async (_, who, code, name) => {
      const before = await everything(api);
      const rows = bookOf(city, code === LANGYA ? XIUNING : code);
      const book = JSON.parse(JSON.stringify(rows).replaceAll(XIUNING, code)) as Book;
      const { faults } = await send(api, who, 'store', book);
      const count = Object.values(book).reduce((sum, { length }) => sum + length, 0);
      expect(faults).toHaveLength(count);
      expect(new Set(faults.map(({ code: each, message }) => `${each} ${message}`))).toEqual(
        new Set([`OUTSIDE_REACH ${name}(${code})不在你可以导入的单位之内`]),
      );
      expect(await everything(api)).toEqual(before);
    },
  );

  it('one row of a sibling spoils the whole book of a county', async () => {
    const before = await everything(api);
    const own = countyBookOf(city, SHEXIAN);
    const { organisations } = bookOf(city, XIUNING);
    const book = { ...own, organisations: [...own.organisations, ...organisations.slice(0, 1)] };
    const { stored, faults } = await send(api, 'clerk', 'store', book);
    expect([stored, faults.map(({ code }) => code)]).toEqual([false, ['OUTSIDE_REACH']]);
    expect(await everything(api)).toEqual(before);
  });

  it('a clerk of the city bureau writes the city bureau alone', async () => {
    const cityClerk = await api.enter({ tenantCode: HUANGSHAN, roles: ['CLERK'] });
    const { faults } = await send(api, cityClerk, 'check', bookOf(city, SHEXIAN));
    expect(new Set(faults.map(({ code }) => code))).toEqual(new Set(['OUTSIDE_REACH']));
  });

  it('the city section takes in the whole city, in its own name in each bureau’s trail', async () => {
    const answer = await send(api, 'citySection', 'store', city);
    expect(answer).toMatchObject({ stored: true, faults: [] });
    const [line] = await api.world.store.asSuperuser(
      `select actor_id from audit_entries where tenant_id = $1 and act = 'IMPORT_BOOK' order by seq desc limit 1`,
      [api.cast.clerk.tenantId],
    );
    expect(line).toEqual({ actor_id: api.cast.citySection.accountId });
  });
});

describe('whose names may be known', () => {
  const assigned = (organisation: string): Book => ({
    ...NOTHING,
    assignments: [
      { row: 2, tenantCode: SHEXIAN, position: 'SECTION_HEAD', organisation, from: '2026-01-01', to: null },
    ],
  });

  it('an institution of the bureau above is known by name (A2): what speaks against it is the gate (L-1.7)', async () => {
    const { faults } = await send(api, 'clerk', 'check', assigned('黄山市救助站'));
    expect(faults.map(({ code }) => code)).toEqual(['UNIT_NOT_ALLOWED']);
  });

  it('a sibling’s institution and one that is nowhere get the same answer', async () => {
    const [real] = bookOf(city, XIUNING).organisations;
    const complaint = async (name: string) =>
      JSON.stringify(await send(api, 'clerk', 'check', assigned(name))).replaceAll(name, '?');
    expect(await complaint(real?.name ?? '')).toBe(await complaint('查无此站'));
  });
});
