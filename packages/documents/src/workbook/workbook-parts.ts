import { notAWorkbook, UnreadableWorkbook } from './unreadable-workbook';
import { readXml } from './xml-events';
import { listEntries, unpackEntry, type ZipEntry } from './zip-archive';

/** Reads a part by its path inside the package, or `undefined` where there is none. */
export type PartReader = (path: string) => Uint8Array | undefined;

/** Where a workbook keeps what is read of it (ECMA-376 part 2: everything is found by relationship). */
export interface WorkbookParts {
  sheets: { name: string; path: string }[];
  stringsPath: string | undefined;
  stylesPath: string | undefined;
  date1904: boolean;
}

export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Twice what 200 000 full rows take; everything beyond is a bomb, not a book. */
const MAX_UNPACKED_BYTES = 128 * 1024 * 1024;
const MAX_ENTRIES = 2000;
/** Old binary .xls files and password-protected .xlsx files are both OLE compound files. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

/** Opens the package after weighing it: nothing is unpacked from a file that declares too much. */
export function openPackage(bytes: Uint8Array): PartReader {
  if (bytes.length > MAX_FILE_BYTES) throw new UnreadableWorkbook('FILE_TOO_LARGE', '文件超过 20 MB 上限');
  if (COMPOUND_FILE.every((byte, n) => bytes[n] === byte))
    throw notAWorkbook('文件为旧版 .xls 或已加密,请另存为不加密的 .xlsx');
  const entries = listEntries(bytes);
  const declared = entries.reduce((sum, entry) => sum + entry.size, 0);
  if (entries.length > MAX_ENTRIES || declared > MAX_UNPACKED_BYTES)
    throw new UnreadableWorkbook('ZIP_BOMB', '文件解压后的内容过大,已拒绝读取');
  const byName = new Map<string, ZipEntry>(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  return (path) => {
    const entry = byName.get(path.toLowerCase());
    return entry && unpackEntry(bytes, entry);
  };
}

/** Finds the sheets in their order, the shared strings and the styles. */
export async function findParts(read: PartReader): Promise<WorkbookParts> {
  const root = await readRelationships(read('_rels/.rels'), '');
  const workbookPath = root.find(({ type }) => type.endsWith('/officeDocument'))?.target;
  const content = workbookPath === undefined ? undefined : read(workbookPath);
  if (workbookPath === undefined || content === undefined) throw notAWorkbook('压缩包内没有工作簿');
  const folder = workbookPath.slice(0, workbookPath.lastIndexOf('/') + 1);
  const relationships = await readRelationships(
    read(`${folder}_rels/${workbookPath.slice(folder.length)}.rels`),
    folder,
  );
  const pathOf = (suffix: string) => relationships.find(({ type }) => type.endsWith(suffix))?.target;
  const sheets: WorkbookParts['sheets'] = [];
  let date1904 = false;
  await readXml(content, {
    open: (tag, { name = '', id = '', date1904: flag }) => {
      const path = relationships.find((relationship) => relationship.id === id)?.target;
      if (tag === 'sheet' && path !== undefined) sheets.push({ name, path });
      if (tag === 'workbookPr') date1904 = flag === '1' || flag === 'true';
    },
  });
  if (sheets.length === 0) throw notAWorkbook('工作簿内没有工作表');
  return { sheets, stringsPath: pathOf('/sharedStrings'), stylesPath: pathOf('/styles'), date1904 };
}

interface Relationship {
  id: string;
  type: string;
  target: string;
}

async function readRelationships(content: Uint8Array | undefined, folder: string): Promise<Relationship[]> {
  const relationships: Relationship[] = [];
  if (content === undefined) return relationships;
  await readXml(content, {
    open: (tag, { Id: id = '', Type: type = '', Target: target = '' }) => {
      if (tag === 'Relationship') relationships.push({ id, type, target: resolvePath(folder, target) });
    },
  });
  return relationships;
}

function resolvePath(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}
