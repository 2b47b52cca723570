import { createHash, randomBytes } from 'node:crypto';

/** A new secret of 256 bits, as it travels in a cookie or a link; only its hash is stored. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 is enough here: the secret is random, so nothing can be guessed from its hash. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
