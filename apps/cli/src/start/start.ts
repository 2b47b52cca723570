import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { issueDemonstrationLinks, loadDemonstration } from '../demonstration/load-demonstration';
import type { Env } from '../env';
import { Refused } from '../exit';
import { operatorOf } from '../operator';
import { openPlatform, type Platform } from '../platform';
import { dropRunning, linkTo, readRunning, writeRunning } from '../running';
import { type Kept, keepRunning } from './children';
import { freePort } from './free-port';

const PORT = 4600;

function tell(line: string): void {
  process.stderr.write(`明察 · ${line}\n`);
}

/** Whether nothing was ever entered: then, and only then, the demonstration may be loaded. */
async function isUntouched({ database }: Platform): Promise<boolean> {
  const [root] = await database.withOperator(({ query }) =>
    query<{ id: string }>('select id from tenants where parent_id is null'),
  );
  if (!root) return false;
  const [count] = await database.withTenantRead(operatorOf(root.id, 'start'), ({ query }) =>
    query<{ anything: boolean }>(
      'select exists (select 1 from organisations) or exists (select 1 from positions) as anything',
    ),
  );
  return count?.anything === false;
}

async function prepareData(platform: Platform, root: string, empty: boolean): Promise<void> {
  if (empty || !(await isUntouched(platform))) return;
  tell('Loading the Huangshan demonstration (first run) …');
  await loadDemonstration(platform, join(root, 'infra/demo/huangshan-2025.xlsx'));
}

async function launchPrograms(
  root: string,
  env: Env,
  platform: Platform,
  port: string,
  fail: (line: string) => void,
): Promise<Kept[]> {
  const { app, relay } = platform.urls;
  const program = (name: string) => join(root, `apps/${name}/dist/main.js`);
  return Promise.all([
    keepRunning(
      {
        name: 'api',
        file: program('api'),
        env: {
          MINGCHA_APP_URL: app,
          MINGCHA_PORT: port,
          MINGCHA_CONSOLE_DIR: join(root, 'apps/console/dist'),
          MINGCHA_LOG_LEVEL: 'warn',
        },
      },
      fail,
    ),
    keepRunning(
      {
        name: 'worker',
        file: program('worker'),
        env: {
          MINGCHA_APP_URL: app,
          MINGCHA_RELAY_URL: relay,
          MINGCHA_LOG_LEVEL: 'warn',
          ...(env.redisUrl ? { REDIS_URL: env.redisUrl } : {}),
        },
      },
      fail,
    ),
  ]);
}

async function welcome(platform: Platform, address: string): Promise<void> {
  const links = await issueDemonstrationLinks(platform);
  const lines = [`明察 runs at ${address}`, ''];
  if (links.length > 0) {
    lines.push('Sign in with a one-time link (valid once, 72 hours):');
    for (const { title, secret } of links) lines.push(`  ${title}\n    ${linkTo(address, secret)}`);
  } else {
    lines.push(
      'Invite people with: npm run -s mingcha -- user invite --tenant CODE --login LOGIN --name NAME --role ROLE',
    );
  }
  lines.push('', 'Ctrl-C ends it.');
  process.stdout.write(`${lines.join('\n')}\n`);
}

/** The first of: Ctrl-C, a polite end, the terminal gone, or a program that keeps failing. */
function ending(): { signal: Promise<string>; fail: (line: string) => void } {
  let fail: (line: string) => void = () => undefined;
  const signal = new Promise<string>((resolve) => {
    fail = resolve;
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => resolve(name));
  });
  return { signal, fail };
}

/** `start [--empty] [--port N]`: database, worker, API and console, until told to end. */
export async function start({ root, env, args }: { root: string; env: Env; args: string[] }): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { empty: { type: 'boolean', default: false }, port: { type: 'string' } },
  });
  const running = readRunning(env.dataDir);
  if (running)
    throw new Refused([
      `明察 already runs on ${env.dataDir} at ${running.address} (process ${running.pid}).`,
    ]);
  const { signal, fail } = ending();
  tell(env.urls ? 'Opening the database …' : 'Starting PostgreSQL …');
  const platform = await openPlatform(env);
  let kept: Kept[] = [];
  try {
    await prepareData(platform, root, values.empty);
    tell('Starting API, console and worker …');
    kept = await launchPrograms(root, env, platform, values.port ?? (await freePort(PORT)), fail);
    const address = kept[0]?.ready ?? '';
    writeRunning(env.dataDir, { pid: process.pid, address });
    await welcome(platform, address);
    const reason = await signal;
    if (!reason.startsWith('SIG')) throw new Error(reason);
    tell('Ending …');
  } finally {
    await Promise.all(kept.map((program) => program.stop()));
    dropRunning(env.dataDir);
    await platform.close();
  }
}
