import type { Book } from '@mingcha/domain/book/book';
import type { KnownBefore } from '@mingcha/domain/book/known-before';
import { isBelow, organisationDirectory } from '@mingcha/domain/book/organisation-directory';
import { describe, expect, test } from 'vitest';
import { checkBook } from './check-book';
import { givenBook } from './given-book';

const nothingKnown: KnownBefore = {
  tenants: new Map([
    ['341000', { level: 'CITY', hasOwnStation: true }],
    ['341002', { level: 'COUNTY', hasOwnStation: false }],
    ['341021', { level: 'COUNTY', hasOwnStation: true }],
    ['341022', { level: 'COUNTY', hasOwnStation: true }],
    ['341023', { level: 'COUNTY', hasOwnStation: true }],
  ]),
  outsideReach: new Map([['341023', '黟县民政局']]),
  organisations: [],
  positions: [],
  panels: [],
};
const station = { name: '歙县救助站', type: 'RELIEF_STATION' } as const;

test('a book that holds together has no fault', () => {
  expect(checkBook(givenBook(), nothingKnown)).toEqual([]);
});

test('what is known already need not stand in the book', () => {
  const { organisations, incumbencies, panels, ...rest } = givenBook();
  const book = { ...rest, organisations: [], incumbencies: [], panels: [] };
  expect(checkBook(book, { ...nothingKnown, organisations, positions: incumbencies, panels })).toEqual([]);
});

describe('each fault names its place', () => {
  test.each<[string, (book: Book) => void, object[]]>([
    [
      'an unknown bureau',
      (book) => Object.assign(book.meetings[0] ?? {}, { tenantCode: '349999' }),
      [{ sheet: '监督会议', row: 2, column: '行政区划代码', code: 'UNKNOWN_TENANT', value: '349999' }],
    ],
    [
      'a bureau that is not the importer’s, by its name and with nothing of what is known of it',
      (book) => Object.assign(book.meetings[0] ?? {}, { tenantCode: '341023' }),
      [
        {
          ...{ sheet: '监督会议', row: 2, column: '行政区划代码', code: 'OUTSIDE_REACH', value: '341023' },
          message: '黟县民政局(341023)不在你可以导入的单位之内',
        },
      ],
    ],
    [
      'a position nobody ever held',
      (book) => {
        book.incumbencies = [];
      },
      [
        { sheet: '定点联系安排', row: 2, column: '职务', code: 'UNKNOWN_POSITION', value: '主要负责同志' },
        { sheet: '联系记录', row: 2, column: '职务', code: 'UNKNOWN_POSITION' },
      ],
    ],
    [
      'a unit that is not there',
      (book) => Object.assign(book.contacts[0] ?? {}, { organisation: '无此站' }),
      [{ sheet: '联系记录', row: 2, column: '联系单位', code: 'UNKNOWN_ORGANISATION', value: '无此站' }],
    ],
    [
      'a panel that is not there',
      (book) => Object.assign(book.supervisors[0] ?? {}, { panel: '无此专班' }),
      [{ sheet: '监督员', row: 2, column: '专班名称', code: 'UNKNOWN_PANEL', value: '无此专班' }],
    ],
    [
      'an agreement the wrong way round',
      (book) =>
        Object.assign(book.agreements[0] ?? {}, { station: '歙县安养中心', careInstitution: '歙县救助站' }),
      [
        { column: '救助管理机构', code: 'WRONG_ORGANISATION_TYPE', value: '歙县安养中心' },
        { column: '受托机构', code: 'WRONG_ORGANISATION_TYPE', value: '歙县救助站' },
      ],
    ],
    [
      'two stations of the same name below',
      (book) => {
        book.organisations.push({ row: 4, ...station, tenantCode: '341022', from: '2015-01-01', to: null });
        book.incumbencies.push({
          row: 3,
          tenantCode: '341000',
          position: 'SECTION_HEAD',
          personName: '程',
          from: '2024-01-01',
          to: null,
        });
        book.assignments.push({
          row: 3,
          tenantCode: '341000',
          position: 'SECTION_HEAD',
          organisation: station.name,
          from: '2024-01-01',
          to: null,
        });
      },
      [{ sheet: '定点联系安排', row: 3, column: '联系单位', code: 'AMBIGUOUS_ORGANISATION' }],
    ],
  ])('%s', (_, spoil, faults) => {
    const book = givenBook();
    spoil(book);
    expect(checkBook(book, nothingKnown)).toMatchObject(faults);
  });
});

describe('an agreement since the platform keeps the four steps (S-2.2b)', () => {
  test.each([
    ['2026-06-30', []],
    ['2026-07-01', [{ sheet: '站外托养协议', row: 2, code: 'STEPS_MISSING', value: '2026-07-01' }]],
  ])('from %s', (from, faults) => {
    const book = givenBook();
    book.agreements = book.agreements.map((row) => ({ ...row, from, to: null }));
    expect(checkBook(book, nothingKnown)).toMatchObject(faults);
  });
});

describe('an assignment outside what the notice allows (L-1.1, L-1.3 to L-1.8)', () => {
  const known: KnownBefore = {
    ...nothingKnown,
    organisations: [
      { name: '黄山市救助站', type: 'RELIEF_STATION', tenantCode: '341000' },
      { name: '休宁县安养中心', type: 'ENTRUSTED_CARE_INSTITUTION', tenantCode: '341022' },
      { name: '屯溪区医院', type: 'DESIGNATED_HOSPITAL', tenantCode: '341002' },
    ],
    positions: ['341000', '341002', '341021'].flatMap((tenantCode) =>
      (['PRINCIPAL_LEADER', 'SECTION_HEAD'] as const).map((position) => ({ tenantCode, position })),
    ),
  };
  test.each([
    ['341021', 'PRINCIPAL_LEADER', '歙县救助站', null],
    ['341000', 'SECTION_HEAD', '休宁县安养中心', null],
    ['341002', 'PRINCIPAL_LEADER', '屯溪区医院', null],
    ['341021', 'SECTION_HEAD', '休宁县安养中心', 'L-1.1'],
    ['341000', 'PRINCIPAL_LEADER', '歙县救助站', 'L-1.3'],
    ['341021', 'PRINCIPAL_LEADER', '歙县安养中心', 'L-1.6'],
    ['341021', 'SECTION_HEAD', '歙县救助站', 'L-1.7'],
    ['341002', 'PRINCIPAL_LEADER', '黄山市救助站', 'L-1.8'],
  ] as const)('%s %s → %s: %s', (tenantCode, position, organisation, clause) => {
    const book = givenBook();
    book.assignments = [{ row: 2, tenantCode, position, organisation, from: '2025-01-01', to: null }];
    const faults = checkBook(book, known);
    const place = { sheet: '定点联系安排', row: 2, column: '联系单位', code: 'UNIT_NOT_ALLOWED' };
    expect(faults).toMatchObject(clause === null ? [] : [{ ...place, value: organisation }]);
    expect(faults[0]?.message ?? '').toContain(clause ?? '');
  });
});

describe('a name means', () => {
  const own = { ...station, tenantCode: '341000' };
  const below = { ...station, tenantCode: '341021' };
  const beside = { ...station, tenantCode: '341102' };

  test.each([
    ['the own institution before one below', [below, own], { found: own }],
    ['one below before any other', [beside, below], { found: below }],
    ['any other where there is no nearer', [beside], { found: beside }],
    ['the first of two tellings of the same', [own, { ...own }], { found: own }],
    ['nothing where nobody has it', [], { missing: true }],
  ])('%s', (_, organisations, lookup) => {
    expect(organisationDirectory(organisations)('341000', station.name)).toEqual(lookup);
  });

  test('a county lies below its city and its province, not beside', () => {
    expect(isBelow('341021', '341000')).toBe(true);
    expect(isBelow('341021', '340000')).toBe(true);
    expect(isBelow('341021', '341100')).toBe(false);
    expect(isBelow('341022', '341021')).toBe(false);
    expect(isBelow('341000', '341000')).toBe(false);
  });
});
