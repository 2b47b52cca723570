import { readFile } from 'node:fs/promises';
import type ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import type { BookFaultCode } from './book-fault';
import { BOOK_FIELDS } from './book-format';
import { editBook, givenBook } from './given-book';
import { readBook } from './read-book';
import { writeTemplate } from './write-template';

const faultsOf = async (bytes: Uint8Array) => {
  const reading = await readBook(bytes);
  return 'faults' in reading ? reading.faults : [];
};
const contentOf = async (bytes: Uint8Array) => {
  const reading = await readBook(bytes);
  if ('faults' in reading) throw new Error(reading.faults.map(({ message }) => message).join('\n'));
  return reading;
};

test('the year of Huangshan reads without fault or note', async () => {
  const path = new URL('../../../../infra/demo/huangshan-2025.xlsx', import.meta.url);
  const { book, notes } = await contentOf(await readFile(path));
  expect(Object.fromEntries(BOOK_FIELDS.map((field) => [field, book[field].length]))).toEqual({
    organisations: 16,
    incumbencies: 29,
    assignments: 19,
    contacts: 137,
    panels: 7,
    supervisors: 45,
    meetings: 9,
    agreements: 5,
    inspections: 8,
    briefings: 68,
  });
  expect(book.contacts.find(({ row }) => row === 3)).toEqual({
    row: 3,
    tenantCode: '341000',
    position: 'PRINCIPAL_LEADER',
    organisation: '黄山市救助站',
    on: '2025-12-05',
    methods: ['COVERT_CHECK'],
    topics: ['LAWFUL_SERVICE'],
    problemsFound: null,
    problemsSolved: null,
    byProxy: false,
    recordedOn: '2025-12-05',
  });
  expect(notes).toEqual([]);
});

test('the empty template reads as a book without rows, its guide without a note', async () => {
  const { book, notes } = await contentOf(await writeTemplate());
  expect(BOOK_FIELDS.filter((field) => book[field].length > 0)).toEqual([]);
  expect(notes).toEqual([]);
});

describe('what real offices write', () => {
  const contact = { methods: ['FIELD_VISIT', 'COVERT_CHECK'], tenantCode: '341021', on: '2025-03-01' };
  test.each<[string, string, ExcelJS.CellValue, object]>([
    ['a date with slashes', 'D2', '2025/3/1', contact],
    ['a date in Chinese', 'D2', '2025年3月1日', contact],
    ['a date in full-width digits with blanks', 'D2', '\u3000２０２５年 3 月 1 日 ', contact],
    ['a date with midnight behind it', 'D2', '2025-03-01 00:00:00', contact],
    ['a date cell', 'D2', new Date(Date.UTC(2025, 2, 1)), contact],
    ['a code as a number', 'A2', 341_021, contact],
    ['a code in full-width digits', 'A2', '３４１０２１\u3000', contact],
    ['rich text', 'A2', { richText: [{ text: '341' }, { text: '021' }] }, contact],
    ['labels with blanks, commas and repetition', 'E2', '实地走访 ,暗访、 暗访', contact],
    ['no remark on a proxy', 'I2', null, { byProxy: false }],
    ['a proxy as a logical value', 'I2', true, { byProxy: true }],
    ['a name stretched by blanks', 'C2', '歙县\u3000救 助 站', { organisation: '歙县救助站' }],
    ['a name with a full-width number', 'C2', '第２救助站', { organisation: '第2救助站' }],
    ['no date of entry: the same day', 'J2', null, { recordedOn: null }],
  ])('%s', async (_, address, value, expected) => {
    const bytes = await editBook(givenBook(), (sheet) => {
      const cell = sheet('联系记录').getCell(address);
      cell.value = value;
      if (value instanceof Date) cell.numFmt = 'yyyy-mm-dd';
    });
    expect((await contentOf(bytes)).book.contacts[0]).toMatchObject(expected);
  });

  test('columns in any order, rows left blank', async () => {
    const { contacts } = givenBook();
    const bytes = await editBook(givenBook(), (sheet) => {
      const records = sheet('联系记录');
      for (const row of [1, 2]) {
        const [code, entered] = [records.getCell(row, 1), records.getCell(row, 10)];
        [code.value, entered.value] = [entered.value, code.value];
      }
      records.spliceRows(2, 0, [], []);
    });
    expect((await contentOf(bytes)).book.contacts).toEqual(contacts.map((row) => ({ ...row, row: 4 })));
  });

  test('a form of panel the notice does not name keeps its words', async () => {
    const bytes = await editBook(givenBook(), (sheet) => {
      sheet('监督专班').getCell('C2').value = '第三方监督委员会';
    });
    expect((await contentOf(bytes)).book.panels[0]?.form).toEqual({
      form: 'COMMITTEE',
      text: '第三方监督委员会',
    });
  });

  test('unknown columns and sheets are reported, not guessed', async () => {
    const bytes = await editBook(givenBook(), (sheet, workbook) => {
      sheet('机构').getCell('F1').value = '联系电话';
      sheet('机构').getCell('F2').value = { formula: '1+1', result: 2 };
      sheet('机构').getCell('H2').value = '无题';
      workbook.addWorksheet('草稿').getCell('A1').value = 1;
    });
    expect((await contentOf(bytes)).notes).toEqual([
      { sheet: '草稿', column: null, code: 'UNKNOWN_SHEET', message: '工作表「草稿」不属于本格式,未读取' },
      {
        sheet: '机构',
        column: '联系电话',
        code: 'UNKNOWN_COLUMN',
        message: '第 F 列「联系电话」不属于本表,未读取',
      },
      { sheet: '机构', column: 'H', code: 'UNKNOWN_COLUMN', message: '第 H 列没有标题,不属于本表,未读取' },
    ]);
  });
});

describe('every fault names sheet, row, column and reason', () => {
  test.each<[BookFaultCode, string, string, ExcelJS.CellValue, string, string]>([
    ['REQUIRED_BLANK', '职务', 'C2', null, '姓名', '「姓名」为必填项'],
    ['REQUIRED_BLANK', '职务', 'C2', '\u200b ', '姓名', '「姓名」为必填项'],
    ['FORMULA_CELL', '职务', 'C2', { formula: '"汪"', result: '汪' }, '姓名', '是公式'],
    ['ERROR_CELL', '职务', 'C2', { error: '#N/A' }, '姓名', '错误值 #N/A'],
    ['UNREADABLE_DATE', '职务', 'D2', '2025-02-30', '任职日期', '2025-02-30'],
    ['UNREADABLE_DATE', '职务', 'D2', '去年三月', '任职日期', '去年三月'],
    ['UNREADABLE_DATE', '职务', 'D2', '2025-03-01 12:30', '任职日期', '12:30'],
    ['UNREADABLE_DATE', '职务', 'D2', 20_250_301, '任职日期', '20250301'],
    ['UNREADABLE_DATE', '职务', 'D2', '0025-03-01', '任职日期', '0025'],
    ['UNREADABLE_CODE', '职务', 'A2', '34102', '行政区划代码', '34102'],
    ['UNKNOWN_LABEL', '职务', 'B2', '局长', '职务', '主要负责同志、分管负责同志、业务科室负责同志'],
    ['UNKNOWN_LABEL', '联系记录', 'E2', '暗访、写信', '联系方式', '暗访、写信'],
    ['UNKNOWN_LABEL', '联系记录', 'I2', '也许', '代为联系', '是、否'],
    ['UNREADABLE_NUMBER', '月度通报', 'D2', -1, '滞留人数', '「-1」不是 0 至 1000000 的整数'],
    ['UNREADABLE_NUMBER', '月度通报', 'D2', 1.5, '滞留人数', '1.5'],
    ['UNREADABLE_NUMBER', '监督员', 'H2', 0, '任期月数', '1 至 600'],
    ['UNCLEAR_LIST', '监督会议', 'D2', '程文静 胡立新', '参加人员', '、'],
    ['TEXT_TOO_LONG', '职务', 'C2', '汪'.repeat(201), '姓名', '过长'],
    ['END_BEFORE_START', '职务', 'E2', '2024-03-14', '免职日期', '早于「任职日期」2024-03-15'],
    ['END_BEFORE_START', '监督员', 'I2', '2024-06-30', '离任日期', '早于'],
  ])('%s in %s %s', async (code, sheet, address, value, column, message) => {
    const bytes = await editBook(givenBook(), (sheetOf) => {
      sheetOf(sheet).getCell(address).value = value;
    });
    expect(await faultsOf(bytes)).toEqual([
      {
        sheet,
        row: 2,
        column,
        code,
        value: value === null ? null : expect.anything(),
        message: expect.stringContaining(message),
      },
    ]);
  });

  test('a missing sheet, an empty sheet, a missing and a doubled column', async () => {
    const bytes = await editBook(givenBook(), (sheet, workbook) => {
      workbook.removeWorksheet(sheet('职务').id);
      for (const row of [1, 2]) sheet('监督专班').getRow(row).values = [];
      sheet('监督会议').getCell('E1').value = '会议日期';
    });
    expect(await faultsOf(bytes)).toMatchObject([
      { sheet: '职务', row: null, column: null, code: 'MISSING_SHEET' },
      { sheet: '监督专班', row: null, column: null, code: 'EMPTY_SHEET' },
      { sheet: '监督会议', row: 1, column: '会议日期', code: 'DUPLICATE_COLUMN' },
      { sheet: '监督会议', row: 1, column: '录入日期', code: 'MISSING_COLUMN' },
    ]);
  });

  test('a row said twice, and a name taken twice in one bureau', async () => {
    const book = givenBook();
    book.meetings = [...book.meetings, ...book.meetings];
    book.panels = book.panels.flatMap((panel) => [panel, { ...panel, from: '2025-01-01' }]);
    const [panel, meeting] = await faultsOf(await editBook(book, () => undefined));
    expect(panel).toMatchObject({
      sheet: '监督专班',
      row: 3,
      code: 'DUPLICATE_ROW',
      message: '与第 2 行重复',
    });
    expect(meeting).toMatchObject({ sheet: '监督会议', row: 3, code: 'DUPLICATE_ROW' });
  });

  test('all at once, however many', async () => {
    const bytes = await editBook(givenBook(), (sheet) => {
      for (let row = 3; row <= 6000; row++) sheet('监督会议').getRow(row).values = ['x', '歙县专班', '昨天'];
    });
    const faults = await faultsOf(bytes);
    expect(faults).toHaveLength(10_001);
    expect(faults.at(-1)).toMatchObject({ code: 'MORE_FAULTS', value: '1996' });
  });
});
