import { newSecret } from '@mingcha/database/secret';
import { hash, verify } from '@node-rs/argon2';

/** OWASP's minimum for Argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashOfPassword(password: string): Promise<string> {
  return hash(password, ARGON2);
}

/** A hash of nothing anybody knows: an unknown login takes as long as a known one. */
const nobody = hashOfPassword(newSecret());

export async function passwordMatches(stored: string | null, password: string): Promise<boolean> {
  const matches = await verify(stored ?? (await nobody), password);
  return stored !== null && matches;
}
