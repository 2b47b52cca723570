import { type Refusal, refuse } from '../refusal';

/** What a photograph or a scanned report of today comes in; anything that runs is not among them. */
export const MEDIA_TYPES = {
  'image/jpeg': ['jpg', 'jpeg'],
  'image/png': ['png'],
  'image/heic': ['heic', 'heif'],
  'application/pdf': ['pdf'],
  'application/ofd': ['ofd'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
} as const satisfies Record<string, readonly string[]>;
export type MediaType = keyof typeof MEDIA_TYPES;

export const LARGEST_FILE = 10 * 1024 * 1024;
/** Of one contact. */
export const MOST_ATTACHMENTS = 10;
/** Of one person, uploaded and not yet saved with a record. */
export const MOST_UNBOUND = 20;
/** A file that no record has taken by then is forgotten. */
export const UNBOUND_HOURS = 24;
const LONGEST_NAME = 120;

const HEADS: readonly (readonly [MediaType, number, string])[] = [
  ['image/jpeg', 0, '\xff\xd8\xff'],
  ['image/png', 0, '\x89PNG\r\n\x1a\n'],
  ['image/heic', 4, 'ftypheic'],
  ['image/heic', 4, 'ftypheix'],
  ['image/heic', 4, 'ftypmif1'],
  ['application/pdf', 0, '%PDF-'],
];
const ZIP_HEAD = 'PK\x03\x04';
/** How much of a file tells whether it can be any of ours. */
export const HEAD_BYTES = 12;

/** Whether a file that begins like this may be worth reading to its end. */
export function mayBeAllowed(head: Uint8Array): boolean {
  return typeOfHead(head) !== null || textAt(head, 0, ZIP_HEAD.length) === ZIP_HEAD;
}

/** What a file is, by its content alone; null when it is none of the types that are taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  return typeOfHead(bytes) ?? typeOfArchive(entryNames(bytes));
}

function typeOfHead(bytes: Uint8Array): MediaType | null {
  const found = HEADS.find(([, at, text]) => textAt(bytes, at, text.length) === text);
  return found?.[0] ?? null;
}

/** Office documents are archives: told by the parts they hold. What carries a macro or a program is not taken. */
function typeOfArchive(names: readonly string[]): MediaType | null {
  if (names.some((name) => /vbaproject|activex|oleobject|\.(exe|dll|js|vbs|html?)$/i.test(name))) return null;
  if (names.includes('OFD.xml')) return 'application/ofd';
  if (!names.includes('[Content_Types].xml')) return null;
  if (names.includes('word/document.xml'))
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  if (names.includes('xl/workbook.xml'))
    return 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return null;
}

const MOST_ENTRIES = 2_000;
/** The end of an archive's directory, without and with the longest comment. */
const END_LENGTH = 22;
const LONGEST_END = END_LENGTH + 0xffff;

/** The names in an archive's own directory; nothing is unpacked. */
function entryNames(bytes: Uint8Array): string[] {
  if (textAt(bytes, 0, ZIP_HEAD.length) !== ZIP_HEAD) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(bytes);
  if (end === null) return [];
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  while (names.length < MOST_ENTRIES && at + 46 <= end && textAt(bytes, at, 4) === 'PK\x01\x02') {
    const length = view.getUint16(at + 28, true);
    names.push(textAt(bytes, at + 46, length));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

function findEnd(bytes: Uint8Array): number | null {
  const last = bytes.length - END_LENGTH;
  for (let at = last; at >= 0 && at >= bytes.length - LONGEST_END; at -= 1)
    if (textAt(bytes, at, 4) === 'PK\x05\x06') return at;
  return null;
}

/** Bytes as Latin-1, which has a character for each. */
function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

/** A file as somebody offers it. */
export interface OfferedFile {
  name: string;
  bytes: Uint8Array;
  /** How many files of the same person wait to be saved with a record. */
  unbound: number;
}

/** A file fit to be stored. */
export interface AttachmentDraft {
  name: string;
  mediaType: MediaType;
}

/** Decides whether a file is taken: why not, or under which name and type. */
export function decideAttachment({ name, bytes, unbound }: OfferedFile): Refusal[] | AttachmentDraft {
  if (bytes.length === 0) return [refuse('FILE_EMPTY', 'file')];
  if (bytes.length > LARGEST_FILE) return [refuse('FILE_TOO_LARGE', 'file')];
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === null) return [refuse('FILE_TYPE_NOT_TAKEN', 'file')];
  if (unbound >= MOST_UNBOUND) return [refuse('TOO_MANY_FILES', 'file')];
  return { name: tidyName(name, mediaType), mediaType };
}

/** A name without folders and control characters, ending as its content says: a page cannot pose as a picture. */
function tidyName(name: string, mediaType: MediaType): string {
  const bare = name
    .replace(/^.*[\\/]/, '')
    .replace(/[\p{C}<>:"|?*]/gu, '')
    .trim();
  const endings: readonly string[] = MEDIA_TYPES[mediaType];
  const [, stem = bare, ending = ''] = /^(.*)\.([^.]*)$/.exec(bare) ?? [];
  const isHonest = endings.includes(ending.toLowerCase());
  const kept = isHonest ? stem : bare;
  return `${[...kept].slice(0, LONGEST_NAME).join('') || 'file'}.${isHonest ? ending : endings[0]}`;
}
