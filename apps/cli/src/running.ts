import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A platform that runs on a data folder. */
export interface Running {
  pid: number;
  address: string;
}

function fileOf(dataDir: string): string {
  return join(dataDir, 'running.json');
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The platform running on this folder; what a killed one left behind does not count. */
export function readRunning(dataDir: string): Running | null {
  try {
    const running: Running = JSON.parse(readFileSync(fileOf(dataDir), 'utf8'));
    return isAlive(running.pid) ? running : null;
  } catch {
    return null;
  }
}

export function writeRunning(dataDir: string, running: Running): void {
  writeFileSync(fileOf(dataDir), JSON.stringify(running));
}

export function dropRunning(dataDir: string): void {
  rmSync(fileOf(dataDir), { force: true });
}

/** The one-time link to a secret. It travels behind `#`, so that no server log ever holds it. */
export function linkTo(address: string | null, secret: string): string {
  return `${address ?? 'http://127.0.0.1:4600'}/link#token=${secret}`;
}
