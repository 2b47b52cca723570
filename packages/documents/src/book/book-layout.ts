import ExcelJS from 'exceljs';
import { stampEntries } from '../workbook/zip-archive';
import type { AnySheetFormat } from './book-format';
import type { ColumnKind } from './column';

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 28,
  name: 24,
  code: 15,
  date: 14,
  count: 15,
  choice: 20,
  names: 36,
  choices: 30,
};

/** The same words give the same bytes: a book carries no clock and no machine name. */
const WRITTEN_AT = new Date(0);

/** An empty workbook. */
export function startWorkbook(): ExcelJS.Workbook {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '明察';
  workbook.lastModifiedBy = '明察';
  workbook.created = WRITTEN_AT;
  workbook.modified = WRITTEN_AT;
  return workbook;
}

/**
 * Adds a sheet with headings, frozen and set in bold where required. All but counts is formatted as text: Excel
 * then keeps a code's digits, leaves dates as typed, and takes a name that begins with = for a name.
 */
export function layOutSheet(workbook: ExcelJS.Workbook, format: AnySheetFormat): ExcelJS.Worksheet {
  const sheet = workbook.addWorksheet(format.title, { views: [{ state: 'frozen', ySplit: 1 }] });
  Object.values(format.columns).forEach(({ heading, kind, required }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = WIDTHS[kind];
    column.numFmt = kind === 'count' ? '0' : '@';
    const head = sheet.getCell(1, index + 1);
    head.value = heading;
    head.font = { bold: required };
    head.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: required ? 'FFDCE6F1' : 'FFF2F2F2' } };
  });
  return sheet;
}

/** The finished file. */
export async function finishWorkbook(workbook: ExcelJS.Workbook): Promise<Uint8Array> {
  return stampEntries(new Uint8Array(await workbook.xlsx.writeBuffer()));
}
