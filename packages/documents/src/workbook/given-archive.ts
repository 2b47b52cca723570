import { crc32, deflateRawSync } from 'node:zlib';

export interface GivenPart {
  content: string | Uint8Array;
  /** What the directory claims the unpacked size to be; the truth unless told. */
  declaredSize?: number;
}

/**
 * A zip archive of the given parts, byte for byte as we say, for files that no honest writer makes. With `zip64`
 * the directory gives its sizes in the wide form, as streaming writers do.
 */
export function givenArchive(parts: Record<string, GivenPart>, zip64 = false): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, { content, declaredSize }] of Object.entries(parts)) {
    const name = Buffer.from(path);
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(plain), 0);
    sizes.writeUInt32LE(packed.length, 4);
    sizes.writeUInt32LE(declaredSize ?? plain.length, 8);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    sizes.copy(local, 14);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    sizes.copy(central, 16);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    files.push(local, name, packed);
    const extra = zip64 ? widenSizes(central) : Buffer.alloc(0);
    directory.push(Buffer.concat([central, name, extra]));
    offset += local.length + name.length + packed.length;
  }
  const directoryBytes = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length, 8);
  end.writeUInt16LE(directory.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...files, directoryBytes, end]));
}

function widenSizes(central: Buffer): Buffer {
  const extra = Buffer.alloc(20);
  extra.writeUInt16LE(1, 0);
  extra.writeUInt16LE(16, 2);
  extra.writeBigUInt64LE(BigInt(central.readUInt32LE(24)), 4);
  extra.writeBigUInt64LE(BigInt(central.readUInt32LE(20)), 12);
  central.fill(0xff, 20, 28);
  central.writeUInt16LE(extra.length, 30);
  return extra;
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The parts of a workbook with a single sheet, whose inner XML is given. */
export function givenSheet(title: string, sheetXml: string, prefix = ''): Record<string, GivenPart> {
  const tag = prefix === '' ? '' : `${prefix}:`;
  return {
    '_rels/.rels': {
      content: `<Relationships><Relationship Id="a" Type="${RELATIONS}/officeDocument" Target="/xl/book.xml"/></Relationships>`,
    },
    'xl/book.xml': {
      content: `<${tag}workbook><${tag}sheets><${tag}sheet name="${title}" sheetId="1" r:id="b"/></${tag}sheets></${tag}workbook>`,
    },
    'xl/_rels/book.xml.rels': {
      content: `<Relationships><Relationship Id="b" Type="${RELATIONS}/worksheet" Target="sheets/one.xml"/></Relationships>`,
    },
    'xl/sheets/one.xml': { content: `<${tag}worksheet>${sheetXml}</${tag}worksheet>` },
  };
}
