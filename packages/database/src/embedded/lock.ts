import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAlive, startOf } from './process';

interface Holder {
  pid: number;
  startedAt: string;
}

/**
 * Makes this process the owner of the server, unless a living one is. A lock whose holder died is taken over;
 * should two take over in the same instant, PostgreSQL's own lock on its data lets only one server start.
 */
export function takeLock(path: string): boolean {
  const draft = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, startedAt: startOf(process.pid) };
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    if (linked(draft, path)) return true;
    if (isHeld(path)) return false;
    const stale = `${draft}.stale`;
    renameSync(path, stale);
    // Between the look and the rename the stale lock may have become somebody's: then it is given back.
    const wronged = isHeld(stale) && linked(stale, path);
    rmSync(stale);
    return !wronged && linked(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

export function dropLock(path: string): void {
  rmSync(path, { force: true });
}

/** A link appears whole or not at all, and never over another. */
function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isHeld(path: string): boolean {
  const holder = readHolder(path);
  return holder !== undefined && isAlive(holder.pid) && startOf(holder.pid) === holder.startedAt;
}

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return undefined;
  }
}
