/** What calls for tidying at all; nearly no cell does, and a book may have two million. */
const UNINTENDED = /[\p{Cc}\p{Cf}]/u;

/** Free text without what nobody typed on purpose: control and format characters, blank edges. */
export function tidyText(text: string): string {
  if (!UNINTENDED.test(text)) return text.trim();
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\n\t])[\p{Cc}\p{Cf}]/gu, '')
    .trim();
}

/**
 * A name in the one spelling by which sheets refer to each other: spaces beside a Chinese character are
 * alignment (汪 承), and full-width digits and letters are the same ones. Rare characters stay as they are:
 * Unicode normalisation would replace some of them.
 */
export function tidyName(text: string): string {
  return tidyText(text)
    .replaceAll(/[０-９Ａ-Ｚａ-ｚ]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

/** A code, number, date or label without any blanks, in half-width forms. */
export function tidyToken(text: string): string {
  return tidyText(text.normalize('NFKC')).replaceAll(/\s+/g, '');
}
