import type { Sheet } from './cell';
import { readDateStyles } from './cell-styles';
import { readSheetRows, type SheetContext } from './read-sheet';
import { readSharedStrings } from './string-table';
import { notAWorkbook } from './unreadable-workbook';
import { findParts, openPackage } from './workbook-parts';

const MAX_ROWS = 200_000;

interface ReadSheets {
  /** The wanted sheets, in the order of the file. */
  sheets: Sheet[];
  /** Names of the sheets that were not read. */
  others: string[];
}

/**
 * Reads the cells of the wanted sheets of an .xlsx file as they are, without evaluating, guessing or trusting
 * anything. Throws {@link UnreadableWorkbook} and nothing else.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<ReadSheets> {
  const read = openPackage(bytes);
  const parts = await findParts(read);
  if (new Set(parts.sheets.map(({ path }) => path)).size < parts.sheets.length)
    throw notAWorkbook('工作表互相重叠');
  const part = (path: string | undefined) => (path === undefined ? undefined : read(path));
  const context: SheetContext = {
    strings: await readSharedStrings(part(parts.stringsPath)),
    dateStyles: await readDateStyles(part(parts.stylesPath)),
    date1904: parts.date1904,
  };
  const sheets: Sheet[] = [];
  let rowsLeft = MAX_ROWS;
  for (const { name, path } of parts.sheets.filter((sheet) => wanted(sheet.name))) {
    const content = read(path);
    if (content === undefined) throw notAWorkbook(`工作表「${name}」残缺`);
    const rows = await readSheetRows(content, context, rowsLeft);
    rowsLeft -= rows.length;
    sheets.push({ name, rows });
  }
  return { sheets, others: parts.sheets.map(({ name }) => name).filter((name) => !wanted(name)) };
}
