import { showsDate } from './serial-date';
import { readXml } from './xml-events';

/** For each cell style of the workbook, whether it shows a number as a day (18.8.10, 18.8.31). */
export async function readDateStyles(content: Uint8Array | undefined): Promise<boolean[]> {
  const styles: boolean[] = [];
  if (content === undefined) return styles;
  const codes = new Map<number, string>();
  let inCellStyles = false;
  await readXml(content, {
    open: (tag, { numFmtId = '0', formatCode = '' }) => {
      const formatId = Number(numFmtId);
      if (tag === 'numFmt') codes.set(formatId, formatCode);
      else if (tag === 'cellXfs') inCellStyles = true;
      else if (tag === 'xf' && inCellStyles) styles.push(showsDate(formatId, codes.get(formatId)));
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}
