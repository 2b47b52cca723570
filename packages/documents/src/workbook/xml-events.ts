import { setImmediate } from 'node:timers/promises';
import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';
import { notAWorkbook } from './unreadable-workbook';

export interface XmlEvents {
  /** `tag` and attribute names come without prefix: some writers say `x:row`, some `row`. */
  open?: (tag: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (tag: string) => void;
}

const CHUNK = 1 << 20;

/** Streams a part of the workbook through `events`, giving way to other work after every megabyte. */
export async function readXml(content: Uint8Array, events: XmlEvents): Promise<void> {
  const parser = new SaxesParser();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const { open, text, close } = events;
  parser.on('error', (error) => {
    throw notAWorkbook(`内容残缺(${error.message})`);
  });
  parser.on('opentag', (tag) => open?.(bareName(tag.name), bareNames(tag.attributes)));
  parser.on('text', (piece) => text?.(piece));
  parser.on('cdata', (piece) => text?.(piece));
  parser.on('closetag', (tag) => close?.(bareName(tag.name)));
  for (let at = 0; at < content.length; at += CHUNK) {
    parser.write(decode(decoder, content.subarray(at, at + CHUNK)));
    if (at > 0) await setImmediate();
  }
  parser.close();
}

function decode(decoder: TextDecoder, piece: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    throw notAWorkbook('内容不是 UTF-8 编码');
  }
}

function bareName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function bareNames(attributes: Record<string, string>): Record<string, string> {
  const names = Object.keys(attributes);
  if (!names.some((name) => name.includes(':'))) return attributes;
  return Object.fromEntries(names.map((name) => [bareName(name), attributes[name] ?? '']));
}
