import type ExcelJS from 'exceljs';
import { columnLetters } from '../workbook/cell';
import { type AnySheetFormat, BOOK_FIELDS, GUIDE_TITLE, SHEET_FORMATS } from './book-format';
import { finishWorkbook, layOutSheet, startWorkbook } from './book-layout';
import type { Column, ColumnKind } from './column';

/** Rows that offer a drop-down; more may be filled in all the same. */
const OFFERED_ROWS = 5000;

const WRITING: Readonly<Record<ColumnKind, string>> = {
  text: '文字',
  name: '名称',
  code: '六位数字',
  date: '日期,如 2025-03-01、2025/3/1、2025年3月1日',
  count: '整数',
  choice: '从下拉列表选择',
  names: '姓名,多人以「、」分隔',
  choices: '从列表选择,多项以「、」分隔',
};

const RULES = [
  '每类事项一张工作表,工作表名称与标题行请勿改动;列的先后可以调整,多出的列和工作表不会读取。',
  '所有日期均为当日,起止两端都计入;止日空白即持续。',
  '请勿填写公式。整本核对,有一处问题即全部不导入,并逐处指出工作表、行、列和原因。',
];

/**
 * The empty import template: a guide, then the ten sheets. Read back it is a book without rows and without notes:
 * an office that has nothing to report reports nothing.
 */
export async function writeTemplate(): Promise<Uint8Array> {
  const workbook = startWorkbook();
  writeGuide(workbook);
  for (const field of BOOK_FIELDS) {
    const format = SHEET_FORMATS[field];
    const sheet = layOutSheet(workbook, format);
    Object.values(format.columns).forEach((column, index) => {
      offerLabels(sheet, columnLetters(index + 1), column);
    });
  }
  return finishWorkbook(workbook);
}

function writeGuide(workbook: ExcelJS.Workbook): void {
  const guide = workbook.addWorksheet(GUIDE_TITLE);
  [18, 18, 8, 44, 60].forEach((width, index) => {
    guide.getColumn(index + 1).width = width;
  });
  for (const rule of RULES) guide.addRow([rule]);
  guide.addRow([]);
  guide.addRow(['工作表', '列', '必填', '填写内容', '填写方式']).font = { bold: true };
  for (const field of BOOK_FIELDS) {
    const format = SHEET_FORMATS[field];
    guide.addRow([format.title, '', '', format.meaning]).font = { bold: true };
    for (const column of Object.values(format.columns)) guide.addRow(guideLine(format, column));
  }
}

function guideLine(
  format: AnySheetFormat,
  { heading, required, meaning, kind, labels }: Column<unknown>,
): string[] {
  const writing = labels.length > 0 ? `${WRITING[kind]}:${labels.join('、')}` : WRITING[kind];
  return [format.title, heading, required ? '是' : '', meaning, writing];
}

/** `dataValidations` is how exceljs sets a whole range at once; its types leave it out. */
type OfferingSheet = ExcelJS.Worksheet & {
  dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void };
};

function offerLabels(
  sheet: ExcelJS.Worksheet,
  letters: string,
  { kind, labels, meaning }: Column<unknown>,
): void {
  if (labels.length === 0) return;
  (sheet as OfferingSheet).dataValidations.add(`${letters}2:${letters}${OFFERED_ROWS + 1}`, {
    type: 'list',
    allowBlank: true,
    formulae: [`"${labels.join(',')}"`],
    showInputMessage: true,
    prompt: `${meaning}:${labels.join('、')}`,
    // Only a single choice is held to its list: methods may be several in one cell, a panel's form may be its own.
    showErrorMessage: kind === 'choice',
    errorStyle: 'stop',
    error: `可选:${labels.join('、')}`,
  });
}
