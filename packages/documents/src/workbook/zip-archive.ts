import { crc32, inflateRawSync } from 'node:zlib';
import { notAWorkbook, UnreadableWorkbook } from './unreadable-workbook';

/** One file inside the archive, as the central directory declares it (APPNOTE.TXT 4.3.12). */
export interface ZipEntry {
  name: string;
  flags: number;
  method: number;
  crc: number;
  packedSize: number;
  size: number;
  /** Where its local header starts. */
  offset: number;
  /** Where its central directory header starts. */
  directoryOffset: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_HEADER = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
const FULL_32 = 0xffffffff;
const FULL_16 = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** Lists the archive by its central directory; nothing is unpacked. */
export function listEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes);
  try {
    const { count, offset } = findDirectory(view);
    const entries: ZipEntry[] = [];
    let at = offset;
    for (let n = 0; n < count; n++) {
      const { entry, next } = readDirectoryHeader(bytes, view, at);
      entries.push(entry);
      at = next;
    }
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw notAWorkbook('压缩包目录残缺');
    throw error;
  }
}

/** Unpacks one entry, never to more bytes than it declares: a bomb that lies about its size is caught here. */
export function unpackEntry(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const packed = bytes.subarray(...packedRange(bytes, entry));
  if (packed.length !== entry.packedSize) throw notAWorkbook('压缩包内容残缺');
  const content = inflate(packed, entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw notAWorkbook('压缩包内容校验不符');
  return content;
}

/** Sets the time of every entry to the format's epoch, 1980-01-01, so that equal content is equal bytes. */
export function stampEntries(bytes: Uint8Array): Uint8Array {
  const stamped = bytes.slice();
  const view = viewOf(stamped);
  const firstDay = (1 << 5) | 1;
  for (const { directoryOffset, offset } of listEntries(bytes)) {
    for (const at of [directoryOffset + 12, offset + 10]) {
      view.setUint16(at, 0, true);
      view.setUint16(at + 2, firstDay, true);
    }
  }
  return stamped;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function findDirectory(view: DataView): { count: number; offset: number } {
  const first = Math.max(0, view.byteLength - END_LENGTH - FULL_16);
  for (let at = view.byteLength - END_LENGTH; at >= first; at--) {
    if (view.getUint32(at, true) !== END_OF_DIRECTORY) continue;
    const count = view.getUint16(at + 10, true);
    const offset = view.getUint32(at + 16, true);
    return count === FULL_16 || offset === FULL_32 ? findDirectory64(view, at) : { count, offset };
  }
  throw notAWorkbook('不是压缩包格式');
}

function findDirectory64(view: DataView, endAt: number): { count: number; offset: number } {
  const locator = endAt - 20;
  if (view.getUint32(locator, true) !== LOCATOR_64) throw notAWorkbook('压缩包目录残缺');
  const at = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(at, true) !== END_OF_DIRECTORY_64) throw notAWorkbook('压缩包目录残缺');
  return {
    count: Number(view.getBigUint64(at + 32, true)),
    offset: Number(view.getBigUint64(at + 48, true)),
  };
}

function readDirectoryHeader(
  bytes: Uint8Array,
  view: DataView,
  at: number,
): { entry: ZipEntry; next: number } {
  if (view.getUint32(at, true) !== DIRECTORY_HEADER) throw notAWorkbook('压缩包目录残缺');
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const narrow = {
    size: view.getUint32(at + 24, true),
    packedSize: view.getUint32(at + 20, true),
    offset: view.getUint32(at + 42, true),
  };
  const entry: ZipEntry = {
    ...widen(narrow, view, nameEnd, extraEnd),
    name: new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)),
    flags: view.getUint16(at + 8, true),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    directoryOffset: at,
  };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

interface Extent {
  size: number;
  packedSize: number;
  offset: number;
}

/** Zip64: a number that does not fit stands as all ones, and in full in extra field 1, in this order (4.5.3). */
function widen(narrow: Extent, view: DataView, from: number, to: number): Extent {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const take = (value: number): number => {
      if (value !== FULL_32) return value;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return {
      size: take(narrow.size),
      packedSize: take(narrow.packedSize),
      offset: take(narrow.offset),
    };
  }
  return narrow;
}

function packedRange(bytes: Uint8Array, entry: ZipEntry): [number, number] {
  const view = viewOf(bytes);
  const at = entry.offset;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER)
    throw notAWorkbook('压缩包内容残缺');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return [start, start + entry.packedSize];
}

function inflate(packed: Uint8Array, entry: ZipEntry): Uint8Array {
  if (entry.flags & ENCRYPTED) throw notAWorkbook('文件已加密');
  if (entry.method === STORED) return packed;
  if (entry.method !== DEFLATED) throw notAWorkbook('压缩方式不支持');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.size) });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw new UnreadableWorkbook('ZIP_BOMB', '文件解压后的内容超出其声明的大小,已拒绝读取');
    throw notAWorkbook('压缩包内容残缺');
  }
}
