import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startPlatform } from './running-platform';

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder with the demonstration in it, at rest: every journey begins on a copy of its own. */
    preparedFolder: string;
  }
}

/** For `globalSetup`: the demonstration is loaded once and not by every journey. */
export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'mingcha-prepared-'));
  const platform = await startPlatform({ dataDir: folder });
  await platform.end();
  project.provide('preparedFolder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
