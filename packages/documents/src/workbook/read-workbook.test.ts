import { describe, expect, test } from 'vitest';
import { type Cell, columnLetters } from './cell';
import { type GivenPart, givenArchive, givenSheet } from './given-archive';
import { readWorkbook } from './read-workbook';
import { civilDateOfSerial, showsDate } from './serial-date';
import { MAX_FILE_BYTES } from './workbook-parts';

const readRows = async (parts: Record<string, GivenPart>) =>
  (await readWorkbook(givenArchive(parts), () => true)).sheets[0]?.rows ?? [];
const readCells = async (cells: string): Promise<Cell[]> => {
  const rows = await readRows(givenSheet('表', `<sheetData><row>${cells}</row></sheetData>`));
  return [...(rows[0]?.cells.values() ?? [])];
};
const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('cells as other programs write them', () => {
  test.each<[string, string, Cell[]]>([
    ['an inline string', inline('汪承'), [{ kind: 'text', text: '汪承' }]],
    [
      'rich text is joined, its phonetic reading left out',
      '<c t="inlineStr"><is><r><t>汪</t></r><r><t>承</t></r><rPh><t>wang</t></rPh></is></c>',
      [{ kind: 'text', text: '汪承' }],
    ],
    ['an escaped control character', inline('a_x000A_b_x005F_c'), [{ kind: 'text', text: 'a\nb_c' }]],
    ['a number', '<c><v>24</v></c>', [{ kind: 'number', number: 24 }]],
    ['a boolean', '<c t="b"><v>1</v></c>', [{ kind: 'boolean', truth: true }]],
    ['an error', '<c t="e"><v>#REF!</v></c>', [{ kind: 'error', text: '#REF!' }]],
    ['a formula with a stored result', '<c><f>1+1</f><v>2</v></c>', [{ kind: 'formula', text: '1+1' }]],
    ['a shared formula', '<c><f t="shared" si="0"/><v>2</v></c>', [{ kind: 'formula', text: '' }]],
    ['a styled cell without content', '<c s="1"/>', []],
    ['a text of blanks', inline(' \u3000 '), []],
  ])('%s', async (_, xml, cells) => {
    expect(await readCells(xml)).toEqual(cells);
  });

  test('prefixed tags, as some writers use them', async () => {
    const xml = '<x:sheetData><x:row r="3"><x:c r="AB3"><x:v>7</x:v></x:c></x:row></x:sheetData>';
    const rows = await readRows(givenSheet('表', xml, 'x'));
    expect(rows).toEqual([{ number: 3, cells: new Map([[28, { kind: 'number', number: 7 }]]) }]);
  });

  test('an archive in the wide format of streaming writers', async () => {
    const bytes = givenArchive(givenSheet('表', `<sheetData><row>${inline('汪')}</row></sheetData>`), true);
    const { sheets } = await readWorkbook(bytes, () => true);
    expect(sheets[0]?.rows[0]?.cells.get(1)).toEqual({ kind: 'text', text: '汪' });
  });

  test('a cell merged downwards stands in each of its rows', async () => {
    const row = (name: string, first = '<c/>') => `<row>${first}${inline(name)}</row>`;
    const xml = `<sheetData>${row('甲', inline('341000'))}${row('乙')}${row('丙')}</sheetData>`;
    const rows = await readRows(givenSheet('表', `${xml}<mergeCells><mergeCell ref="A1:A2"/></mergeCells>`));
    expect(rows.map(({ cells }) => cells.get(1))).toEqual([
      { kind: 'text', text: '341000' },
      { kind: 'text', text: '341000' },
      undefined,
    ]);
  });
});

describe('dates', () => {
  test.each([
    [45_717, false, '2025-03-01'],
    [45_717.75, false, '2025-03-01'],
    [44_255, true, '2025-03-01'],
    [61, false, '1900-03-01'],
    [109_574, false, '2199-12-31'],
    [60, false, undefined],
    [109_575, false, undefined],
    [-5, false, undefined],
    [Number.NaN, false, undefined],
  ])('serial %d (1904: %s) is %s', (serial, date1904, on) => {
    expect(civilDateOfSerial(serial, date1904)).toBe(on);
  });

  test.each([
    [14, undefined, true],
    [31, undefined, true],
    [1, undefined, false],
    [49, undefined, false],
    [176, 'yyyy"年"m"月"d"日"', true],
    [176, '[$-804]d/m/yy;@', true],
    [176, '[Red]0.00', false],
    [176, '0"day"', false],
  ])('format %d %s shows a date: %s', (id, code, expected) => {
    expect(showsDate(id, code)).toBe(expected);
  });
});

describe('files that mean harm', () => {
  const refusal = (bytes: Uint8Array) => expect(readWorkbook(bytes, () => true)).rejects;

  test('a bomb that declares its size is not unpacked', async () => {
    const parts = { ...givenSheet('表', ''), 'xl/bomb.xml': { content: 'a', declaredSize: 1 << 28 } };
    await refusal(givenArchive(parts)).toMatchObject({ code: 'ZIP_BOMB' });
  });

  test('a bomb that lies about its size is stopped at the lie', async () => {
    const content = new Uint8Array(64 << 20);
    const parts = { ...givenSheet('表', ''), 'xl/sheets/one.xml': { content, declaredSize: 1000 } };
    await refusal(givenArchive(parts)).toMatchObject({ code: 'ZIP_BOMB' });
  });

  test('a file over 20 MB is not looked into', async () => {
    await refusal(new Uint8Array(MAX_FILE_BYTES + 1)).toMatchObject({ code: 'FILE_TOO_LARGE' });
  });

  test('more than 200 000 rows are refused', async () => {
    const rows = `<row><c><v>1</v></c></row>`.repeat(200_001);
    await refusal(givenArchive(givenSheet('表', `<sheetData>${rows}</sheetData>`))).toMatchObject({
      code: 'TOO_MANY_ROWS',
    });
  });

  test('a million blank styled rows are no rows', async () => {
    const rows = '<row><c s="1"/></row>'.repeat(300_000);
    expect(await readRows(givenSheet('表', `<sheetData>${rows}</sheetData>`))).toEqual([]);
  });

  test.each<[string, string]>([
    ['an entity that grows', '<!DOCTYPE a [<!ENTITY b "bbbb">]><sheetData>&b;</sheetData>'],
    ['a row beyond the last', '<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>'],
    ['a cell beyond the last', '<sheetData><row><c r="ZZZZ1"><v>1</v></c></row></sheetData>'],
    ['a text that is not there', '<sheetData><row><c t="s"><v>5</v></c></row></sheetData>'],
    ['XML that never ends', '<sheetData><row>'],
  ])('%s is no workbook', async (_, xml) => {
    await refusal(givenArchive(givenSheet('表', xml))).toMatchObject({ code: 'NOT_A_WORKBOOK' });
  });

  test('merging a million rows a thousand times is refused', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(5000);
    const merges = '<mergeCell ref="A1:A1048576"/>'.repeat(1000);
    const xml = `<sheetData>${rows}</sheetData><mergeCells>${merges}</mergeCells>`;
    await refusal(givenArchive(givenSheet('表', xml))).toMatchObject({ code: 'NOT_A_WORKBOOK' });
  });

  test('an old .xls or an encrypted file is named as such', async () => {
    const compound = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    await refusal(compound).toMatchObject({ message: expect.stringContaining('.xls 或已加密') });
  });
});

test('columns are named as Excel names them', () => {
  expect([1, 26, 27, 702, 703, 16_384].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA', 'XFD']);
});
