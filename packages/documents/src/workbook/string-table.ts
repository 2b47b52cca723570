import { readXml } from './xml-events';

/** The workbook's table of texts (18.4.9): rich text joined, phonetic readings left out. */
export async function readSharedStrings(content: Uint8Array | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (content === undefined) return strings;
  let current = '';
  let inText = false;
  let inPhonetic = false;
  await readXml(content, {
    open: (tag) => {
      if (tag === 'si') current = '';
      else if (tag === 'rPh') inPhonetic = true;
      else if (tag === 't') inText = !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (tag) => {
      if (tag === 'si') strings.push(unescapeText(current));
      else if (tag === 'rPh') inPhonetic = false;
      else if (tag === 't') inText = false;
    },
  });
  return strings;
}

/** `_x000D_` stands for what XML cannot hold, `_x005F_` for the underscore that would be misread (22.9.2.19). */
export function unescapeText(text: string): string {
  return text.replaceAll(/_x(00[01][0-9A-F]|005F|007F)_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** The other way: a text that looks like such an escape is kept from being taken for one. */
export function escapeText(text: string): string {
  return text.replaceAll(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}
