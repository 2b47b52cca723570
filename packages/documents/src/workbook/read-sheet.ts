import type { Cell, SheetRow } from './cell';
import { civilDateOfSerial } from './serial-date';
import { unescapeText } from './string-table';
import { notAWorkbook, UnreadableWorkbook } from './unreadable-workbook';
import { readXml } from './xml-events';

/** What the cells of every sheet refer to. */
export interface SheetContext {
  strings: readonly string[];
  dateStyles: readonly boolean[];
  date1904: boolean;
}

interface RawCell {
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | undefined;
}

const MAX_MERGED_CELLS = 1_000_000;

/** Reads the rows that hold anything (18.3.1.73), refusing more than `maxRows` of them. */
export async function readSheetRows(
  content: Uint8Array,
  context: SheetContext,
  maxRows: number,
): Promise<SheetRow[]> {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  let row: SheetRow = { number: 0, cells: new Map() };
  let column = 0;
  let cell: RawCell | undefined;
  let into: 'value' | 'formula' | undefined;
  let inPhonetic = false;

  await readXml(content, {
    open: (tag, attributes) => {
      if (tag === 'row') {
        row = { number: rowNumber(attributes.r, row.number + 1), cells: new Map() };
        column = 0;
      } else if (tag === 'c') {
        column = columnNumber(attributes.r, column + 1);
        const { t: type = 'n', s: style = '0' } = attributes;
        cell = { column, type, style: Number(style), value: '', formula: undefined };
      } else if (tag === 'mergeCell') merges.push(attributes.ref ?? '');
      else if (cell === undefined) return;
      else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 'v' || (tag === 't' && !inPhonetic)) into = 'value';
      else if (tag === 'f') {
        into = 'formula';
        cell.formula = '';
      }
    },
    text: (text) => {
      if (cell && into === 'value') cell.value += text;
      if (cell && into === 'formula') cell.formula += text;
    },
    close: (tag) => {
      if (tag === 'v' || tag === 't' || tag === 'f') into = undefined;
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 'c' && cell) {
        const content = cellContent(cell, context);
        if (content) row.cells.set(cell.column, content);
        cell = undefined;
      } else if (tag === 'row' && row.cells.size > 0) {
        if (rows.length >= maxRows) throw new UnreadableWorkbook('TOO_MANY_ROWS', '数据超过 20 万行上限');
        rows.push(row);
      }
    },
  });
  rows.sort((a, b) => a.number - b.number);
  spreadMerged(rows, merges);
  return rows;
}

function rowNumber(reference: string | undefined, next: number): number {
  const number = reference === undefined ? next : Number(reference);
  if (!Number.isInteger(number) || number < 1 || number > 1_048_576) throw notAWorkbook('行号无效');
  return number;
}

function columnNumber(reference: string | undefined, next: number): number {
  if (reference === undefined) return next;
  const letters = /^[A-Z]{1,3}(?=\d+$)/.exec(reference)?.[0];
  if (letters === undefined) throw notAWorkbook('单元格位置无效');
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function cellContent(cell: RawCell, { strings, dateStyles, date1904 }: SheetContext): Cell | undefined {
  const { type, value } = cell;
  if (cell.formula !== undefined) return { kind: 'formula', text: cell.formula };
  if (value.trim() === '') return undefined;
  if (type === 'e') return { kind: 'error', text: value };
  if (type === 'b') return { kind: 'boolean', truth: value.trim() === '1' };
  if (type === 's') return textCell(strings[Number(value)]);
  if (type !== 'n') return textCell(unescapeText(value));
  const number = Number(value);
  if (!Number.isFinite(number)) return textCell(value);
  const on = dateStyles[cell.style] ? civilDateOfSerial(number, date1904) : undefined;
  return on === undefined ? { kind: 'number', number } : { kind: 'date', on };
}

function textCell(text: string | undefined): Cell | undefined {
  if (text === undefined) throw notAWorkbook('文本表残缺');
  return text.trim() === '' ? undefined : { kind: 'text', text };
}

/** A cell merged downwards is, to whoever looks at the sheet, the value of each of its rows. */
function spreadMerged(rows: SheetRow[], merges: string[]): void {
  let budget = MAX_MERGED_CELLS;
  for (const reference of merges) {
    const [from = '', to = from] = reference.split(':');
    const column = columnNumber(from, 0);
    const first = Number(/\d+$/.exec(from)?.[0]);
    const last = Number(/\d+$/.exec(to)?.[0] ?? first);
    let at = firstIndexFrom(rows, first);
    const top = rows[at];
    const value = top?.number === first ? top.cells.get(column) : undefined;
    if (value === undefined) continue;
    for (let below = rows[++at]; below && below.number <= last; below = rows[++at]) {
      if (--budget < 0) throw notAWorkbook('合并单元格过多');
      if (!below.cells.has(column)) below.cells.set(column, value);
    }
  }
}

function firstIndexFrom(rows: SheetRow[], number: number): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
