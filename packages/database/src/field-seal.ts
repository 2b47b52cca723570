import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * Seals single fields with AES-256-GCM before they reach the database. A value carries the name of its key, so keys are
 * rotated by adding one at the front: new values take the first, old ones stay readable while theirs is in the list.
 */
export interface FieldSeal {
  seal(text: string): Buffer;
  /** Throws where the key is gone or the value was touched. */
  open(sealed: Buffer): string;
}

/** `name:base64` of 32 bytes, joined by commas, the current key first. Throws where one is not that. */
export function fieldSealOf(keys: string): FieldSeal {
  const known = keys.split(',').map((entry): [string, Buffer] => {
    const [name = '', secret = ''] = entry.trim().split(':');
    const key = Buffer.from(secret, 'base64');
    if (!/^[\w-]{1,32}$/.test(name) || key.length !== 32) {
      throw new RangeError('A field key is name:base64 of 32 bytes.');
    }
    return [name, key];
  });
  const [current] = known;
  if (!current) throw new RangeError('There is no field key.');
  const byName = new Map(known);
  return {
    seal(text) {
      const [name, key] = current;
      const nonce = randomBytes(NONCE);
      const cipher = createCipheriv(CIPHER, key, nonce);
      cipher.setAAD(Buffer.from(name));
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(name.length), Buffer.from(name), nonce, cipher.getAuthTag(), body]);
    },
    open(sealed) {
      const length = sealed[0] ?? 0;
      const name = sealed.subarray(1, 1 + length).toString();
      const key = byName.get(name);
      if (!key) throw new RangeError(`There is no field key ${name}.`);
      const rest = sealed.subarray(1 + length);
      const decipher = createDecipheriv(CIPHER, key, rest.subarray(0, NONCE));
      decipher.setAAD(Buffer.from(name));
      decipher.setAuthTag(rest.subarray(NONCE, NONCE + TAG));
      return Buffer.concat([decipher.update(rest.subarray(NONCE + TAG)), decipher.final()]).toString('utf8');
    },
  };
}

/** A key of its own, under a name, as `fieldSealOf` reads it. */
export const newFieldKey = (name: string) => `${name}:${randomBytes(32).toString('base64')}`;
