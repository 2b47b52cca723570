import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';

export const SERVER_ROLES = ['superuser', 'owner', 'app', 'relay'] as const;
export type ServerRole = (typeof SERVER_ROLES)[number];
export type Passwords = Record<ServerRole, string>;

/** The server's passwords: made once, random, readable by nobody but the user who made them. */
export function keepPasswords(path: string): Passwords {
  if (!existsSync(path)) {
    const made = Object.fromEntries(SERVER_ROLES.map((role) => [role, randomBytes(24).toString('hex')]));
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(made, null, 2), { mode: 0o600 });
    renameSync(draft, path);
  }
  return JSON.parse(readFileSync(path, 'utf8')) as Passwords;
}
