import { describe, expect, it } from 'vitest';
import { decideAttachment, LARGEST_FILE, MOST_UNBOUND, mayBeAllowed, mediaTypeOf } from './attachment';
import { givenZip, latin } from './given-file';

const PNG = '\x89PNG\r\n\x1a\nrest';
const WORD = ['[Content_Types].xml', 'word/document.xml'];

function decide(name: string, text: string, unbound = 0) {
  const decision = decideAttachment({ name, bytes: latin(text), unbound });
  return Array.isArray(decision) ? decision.map(({ code, path }) => `${code} ${path}`) : decision;
}

describe('what a file is, by its content', () => {
  it.each([
    ['\xff\xd8\xff\xe0JFIF', 'image/jpeg'],
    [PNG, 'image/png'],
    ['\0\0\0\x18ftypheic\0\0', 'image/heic'],
    ['%PDF-1.7 …', 'application/pdf'],
    [givenZip(WORD), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    [
      givenZip(['[Content_Types].xml', 'xl/workbook.xml']),
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ],
    [givenZip(['OFD.xml', 'Doc_0/Document.xml']), 'application/ofd'],
  ])('takes %j as %s', (text, type) => {
    expect(mediaTypeOf(latin(text))).toBe(type);
    expect(mayBeAllowed(latin(text).subarray(0, 12))).toBe(true);
  });

  it.each([
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['a drawing that runs', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
    ['a program', 'MZ\x90\0'],
    ['an old office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
    ['text', 'hello'],
    ['nearly a PNG', '\x89PNG\r\n\x1a'],
  ])('takes no %s, and sees it from the first bytes', (_, text) => {
    expect(mediaTypeOf(latin(text))).toBeNull();
    expect(mayBeAllowed(latin(text).subarray(0, 12))).toBe(false);
  });

  it.each([
    ['an archive of anything', givenZip(['photo.png'])],
    ['a document with a macro', givenZip([...WORD, 'word/vbaProject.bin'])],
    ['an archive with a page beside', givenZip([...WORD, 'index.html'])],
    ['an archive without its directory', 'PK\x03\x04word/document.xml[Content_Types].xml'],
    ['a directory that points outside', `PK\x03\x04PK\x05\x06${'\0'.repeat(12)}\xff\xff\xff\xff\0\0`],
  ])('takes no %s', (_, text) => {
    expect(mediaTypeOf(latin(text))).toBeNull();
  });
});

describe('offering a file', () => {
  it.each([
    ['现场照片.png', '现场照片.png'],
    ['现场照片.PNG', '现场照片.PNG'],
    ['page.html', 'page.html.png'],
    ['../../etc/cron.png', 'cron.png'],
    ['C:\\temp\\图.png', '图.png'],
    ['a\r\nset-cookie: x.png', 'aset-cookie x.png'],
    ['', 'file.png'],
    ['.png', 'file.png'],
    [`${'长'.repeat(300)}.png`, `${'长'.repeat(120)}.png`],
  ])('%j is kept as %j', (name, kept) => {
    expect(decide(name, PNG)).toEqual({ name: kept, mediaType: 'image/png' });
  });

  it('is refused in words: empty, too large, of no type that is taken, or one too many', () => {
    expect(decide('a.png', '')).toEqual(['FILE_EMPTY file']);
    expect(decide('a.png', PNG.padEnd(LARGEST_FILE + 1))).toEqual(['FILE_TOO_LARGE file']);
    expect(decide('a.png', PNG.padEnd(LARGEST_FILE))).toMatchObject({ mediaType: 'image/png' });
    expect(decide('a.png', '<html>')).toEqual(['FILE_TYPE_NOT_TAKEN file']);
    expect(decide('a.png', PNG, MOST_UNBOUND)).toEqual(['TOO_MANY_FILES file']);
  });
});
