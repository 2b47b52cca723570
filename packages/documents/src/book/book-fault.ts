import type { UnreadableCode } from '../workbook/unreadable-workbook';
import type { CellFaultCode, Column } from './column';

export type BookFaultCode =
  | UnreadableCode
  | CellFaultCode
  | 'MISSING_SHEET'
  | 'EMPTY_SHEET'
  | 'MISSING_COLUMN'
  | 'DUPLICATE_COLUMN'
  | 'END_BEFORE_START'
  | 'DUPLICATE_ROW'
  | 'UNKNOWN_TENANT'
  | 'OUTSIDE_REACH'
  | 'UNKNOWN_POSITION'
  | 'UNKNOWN_PANEL'
  | 'UNKNOWN_ORGANISATION'
  | 'AMBIGUOUS_ORGANISATION'
  | 'WRONG_ORGANISATION_TYPE'
  | 'UNIT_NOT_ALLOWED'
  | 'STEPS_MISSING'
  | 'MORE_FAULTS';

/** Why a book is not taken in, and where: `null` where the fault is of the whole file, sheet or row. */
export interface BookFault {
  sheet: string | null;
  row: number | null;
  /** The heading, as the person sees it. */
  column: string | null;
  code: BookFaultCode;
  /** What stands there. */
  value: string | null;
  message: string;
}

/** Something left aside, so that nobody believes it was taken in. */
export interface BookNote {
  sheet: string;
  column: string | null;
  code: 'UNKNOWN_SHEET' | 'UNKNOWN_COLUMN';
  message: string;
}

/** Says in Chinese why a cell cannot be read, and what should stand there instead. */
export function cellMessage(code: CellFaultCode, column: Column<unknown>, value: string | null): string {
  const { heading, labels, range } = column;
  switch (code) {
    case 'REQUIRED_BLANK':
      return `「${heading}」为必填项`;
    case 'FORMULA_CELL':
      return `「${heading}」是公式,请改为固定值(选择性粘贴为数值)`;
    case 'ERROR_CELL':
      return `「${heading}」是错误值 ${value}`;
    case 'UNREADABLE_DATE':
      return `「${heading}」的「${value}」不是可识别的日期,请写作 2025-03-01`;
    case 'UNREADABLE_CODE':
      return `「${heading}」的「${value}」不是六位行政区划代码`;
    case 'UNREADABLE_NUMBER':
      return `「${heading}」的「${value}」不是 ${range?.[0]} 至 ${range?.[1]} 的整数`;
    case 'UNKNOWN_LABEL':
      return `「${heading}」的「${value}」不在可选范围:${labels.join('、')}`;
    case 'UNCLEAR_LIST':
      return `「${heading}」的「${value}」分不清是一人还是多人,多人请以「、」分隔`;
    case 'TEXT_TOO_LONG':
      return `「${heading}」的文字过长`;
  }
}

/** More than anybody corrects at once; the last line then says how many are left. */
const MAX_FAULTS = 10_000;

/** Keeps a list of faults readable; what is cut off is counted, not hidden. */
export function limitFaults(faults: BookFault[]): BookFault[] {
  const left = faults.length - MAX_FAULTS;
  if (left <= 0) return faults;
  const message = `另有 ${left} 处问题未列出`;
  return [
    ...faults.slice(0, MAX_FAULTS),
    { sheet: null, row: null, column: null, code: 'MORE_FAULTS', value: String(left), message },
  ];
}
