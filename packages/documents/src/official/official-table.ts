import {
  AlignmentType,
  BorderStyle,
  convertMillimetersToTwip as mm,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { FANGSONG } from './official-layout';

/** One column of an attached table; widths in millimetres, 156 in all. */
export interface TableColumn<Row> {
  heading: string;
  width: number;
  isNumber?: boolean;
  of(row: Row, index: number): string;
}

const SMALL_FOURTH = 24;
const rule = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const BORDERS = { top: rule, bottom: rule, left: rule, right: rule };

/** A ruled table whose headings come again on every page and whose rows are never torn apart. */
export function officialTable<Row>(columns: readonly TableColumn<Row>[], rows: readonly Row[]): Table {
  const cell = (text: string, { width, isNumber }: TableColumn<Row>, isHeading: boolean) =>
    new TableCell({
      width: { size: mm(width), type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      borders: BORDERS,
      margins: { top: 40, bottom: 40, left: 60, right: 60 },
      children: [
        new Paragraph({
          alignment: isHeading || isNumber ? AlignmentType.CENTER : AlignmentType.LEFT,
          children: [new TextRun({ text, font: isHeading ? '黑体' : FANGSONG, size: SMALL_FOURTH })],
        }),
      ],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(156), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => mm(width)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column) => cell(column.heading, column, true)),
      }),
      ...rows.map(
        (row, index) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column) => cell(column.of(row, index), column, false)),
          }),
      ),
    ],
  });
}
