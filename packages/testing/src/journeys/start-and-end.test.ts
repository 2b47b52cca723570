import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyFolder, operate, type RunningPlatform, startPlatform } from './running-platform';

let platform: RunningPlatform;
beforeAll(async () => {
  platform = await startPlatform({ dataDir: emptyFolder() });
});
afterAll(() => platform.remove());

/** Processes that have the data folder, or a program of ours, in their command line or environment. */
function processesOf(dataDir: string): string[] {
  const environments = execFileSync(
    'sh',
    ['-c', `grep -lsa "${dataDir}" /proc/[0-9]*/environ /proc/[0-9]*/cmdline || true`],
    {
      encoding: 'utf8',
    },
  );
  const own = [`/proc/${process.pid}/`];
  return environments
    .split('\n')
    .filter((file) => file !== '' && !own.some((prefix) => file.startsWith(prefix)))
    .filter((file) => isAlive(file));
}

function isAlive(file: string): boolean {
  try {
    const status = execFileSync('cat', [file.replace(/(environ|cmdline)$/, 'status')], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return !/State:\s+[ZX]/.test(status);
  } catch {
    return false;
  }
}

/** Waits for a fact of the operating system that no event announces. */
async function eventually(fact: () => boolean, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (!fact()) {
    if (performance.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return true;
}

describe('npm start', () => {
  it('serves the sign-in page, on loopback only, with a strict content policy', async () => {
    const page = await fetch(`${platform.address}/sign-in`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('<div id="root">');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    expect(platform.address).toMatch(/^http:\/\/127\.0\.0\.1:/);
  });

  it('answers only the documents of the console', async () => {
    const answer = await fetch(`${platform.address}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ me { id } }' }),
    });
    expect(answer.status).toBe(400);
  });

  it('lets the operator work beside it', async () => {
    const duties = await operate(
      platform.dataDir,
      'duties',
      '--from',
      '2026-01-01',
      '--to',
      '2026-12-31',
      '--as-of',
      '2026-11-30',
      '--tenant',
      '341021',
    );
    expect(duties).toContain('L-3.3');
  });

  it('leaves no process and no lock behind on Ctrl-C', async () => {
    await platform.end();
    expect(await eventually(() => processesOf(platform.dataDir).length === 0, 5_000)).toBe(true);
    const left = readdirSync(platform.dataDir).concat(readdirSync(`${platform.dataDir}/postgres`));
    expect(left.filter((name) => /lock|running|postmaster\.pid/.test(name))).toEqual([]);
  });

  it('is ready again within 5 s, and recovers from kill -9', async () => {
    const started = performance.now();
    platform = await startPlatform({ dataDir: platform.dataDir });
    const seconds = (performance.now() - started) / 1000;
    platform.child.kill('SIGKILL');
    const again = await startPlatform({ dataDir: platform.dataDir });
    const page = await fetch(`${again.address}/sign-in`);
    expect(page.status).toBe(200);
    platform = again;
    // On an idle machine about 2 s; the suite's machine is not idle.
    expect(seconds).toBeLessThan(5);
  });
});
