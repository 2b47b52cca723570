import type { Book } from '@mingcha/domain/book/book';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { BOOK_FIELDS, GUIDE_TITLE } from './book-format';
import { givenBook } from './given-book';
import { readBook } from './read-book';
import { tidyName, tidyText } from './tidy-text';
import { writeBook } from './write-book';
import { writeTemplate } from './write-template';

const CHARACTERS = [
  '汪',
  '承',
  '𠮷',
  '𪚥',
  '𰻞',
  '㐂',
  '龘',
  '豈',
  '·',
  '3',
  'x',
  '=',
  '@',
  '+',
  '<',
  '&',
  '"',
  '_x000D_',
  '()',
];
const words = fc
  .array(fc.constantFrom(...CHARACTERS), { minLength: 1, maxLength: 12 })
  .map((each) => each.join(''));
const wild = fc.oneof(words, fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }));
const isXml = (text: string) => !/[\ufffe\uffff]/.test(text);
const freeText = wild.map(tidyText).filter((text) => text !== '' && isXml(text));
const name = wild.map(tidyName).filter((text) => text !== '' && isXml(text) && tidyName(text) === text);
const listed = words.map(tidyName);
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const count = fc.nat(1_000_000);

const book: fc.Arbitrary<Book> = fc
  .record({
    name,
    other: name,
    text: fc.option(freeText),
    list: fc.array(listed, { maxLength: 4 }),
    day,
    count,
  })
  .map(({ name, other, text, list, day, count }) => {
    const given = givenBook();
    const each = <Row extends object>(rows: Row[], fields: Partial<Row>) =>
      rows.map((row) => ({ ...row, ...fields }));
    return {
      ...given,
      organisations: each(given.organisations, { from: day, to: day }).map((row, n) => ({
        ...row,
        name: `${name}${n}`,
      })),
      incumbencies: each(given.incumbencies, { personName: name, from: day, to: null }),
      contacts: each(given.contacts, {
        organisation: other,
        problemsFound: text,
        recordedOn: day,
        topics: [],
      }),
      panels: each(given.panels, { name, form: { form: 'OTHER', text: `形${other}` } }),
      supervisors: each(given.supervisors, { name, employer: '', background: text, leftOn: null }),
      inspections: each(given.inspections, { participants: list, conclusion: text }),
      briefings: each(given.briefings, { stranded: count }),
    };
  });

describe('a book written', () => {
  test('reads back as it was, rare characters and all', async () => {
    await fc.assert(
      fc.asyncProperty(book, async (original) => {
        expect(await readBook(await writeBook(original))).toEqual({ book: original, notes: [] });
      }),
      { numRuns: 60 },
    );
  });

  test('twice is the same bytes', async () => {
    expect(await writeBook(givenBook())).toEqual(await writeBook(givenBook()));
    expect(await writeTemplate()).toEqual(await writeTemplate());
  });

  test('holds no formula, whatever a name begins with', async () => {
    const original = givenBook();
    for (const row of original.incumbencies) row.personName = '=HYPERLINK("http://a.example","b")';
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeBook(original)).slice().buffer);
    const cell = workbook.getWorksheet('职务')?.getCell('C2');
    expect(cell?.type).toBe(ExcelJS.ValueType.String);
    expect(cell?.numFmt).toBe('@');
  });
});

describe('the import template', () => {
  const load = async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await writeTemplate()).slice().buffer);
    return workbook;
  };

  test('has a guide and the ten sheets, headings frozen', async () => {
    const sheets = (await load()).worksheets;
    expect(sheets.map(({ name }) => name)).toEqual([
      GUIDE_TITLE,
      ...[
        '机构',
        '职务',
        '定点联系安排',
        '联系记录',
        '监督专班',
        '监督员',
        '监督会议',
        '站外托养协议',
        '托养专项检查',
        '月度通报',
      ],
    ]);
    expect(sheets).toHaveLength(BOOK_FIELDS.length + 1);
    expect(sheets.slice(1).every(({ views }) => views[0]?.state === 'frozen')).toBe(true);
  });

  test('explains every column in its guide', async () => {
    const workbook = await load();
    const guide = JSON.stringify(workbook.getWorksheet(GUIDE_TITLE)?.getSheetValues());
    for (const sheet of workbook.worksheets.slice(1))
      for (const heading of sheet.getRow(1).values as string[]) if (heading) expect(guide).toContain(heading);
  });

  test('offers the labels, and keeps codes and dates as text', async () => {
    const sheet = (await load()).getWorksheet('职务');
    expect(sheet?.getCell('B2').dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"主要负责同志,分管负责同志,业务科室负责同志"'],
      showErrorMessage: true,
    });
    expect([1, 4].map((column) => sheet?.getColumn(column).numFmt)).toEqual(['@', '@']);
  });
});
