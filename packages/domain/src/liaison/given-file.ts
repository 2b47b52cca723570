/** For tests: bytes of a Latin-1 text. */
export function latin(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at += 1) bytes[at] = text.charCodeAt(at);
  return bytes;
}

const word = (n: number) => String.fromCharCode(n & 0xff, (n >> 8) & 0xff);
const long = (n: number) => word(n & 0xffff) + word(n >>> 16);

/** For tests: an archive whose directory has these names, as Latin-1; the parts themselves are empty. */
export function givenZip(names: readonly string[]): string {
  const locals = names.map((name) => `PK\x03\x04${'\0'.repeat(22)}${word(name.length)}\0\0${name}`);
  const body = locals.join('');
  const directory = names
    .map((name) => `PK\x01\x02${'\0'.repeat(24)}${word(name.length)}${'\0'.repeat(16)}${name}`)
    .join('');
  const count = word(names.length);
  return `${body}${directory}PK\x05\x06\0\0\0\0${count}${count}${long(directory.length)}${long(body.length)}\0\0`;
}
