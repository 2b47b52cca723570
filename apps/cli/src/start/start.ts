import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  type DemonstrationLink,
  issueDemonstrationLinks,
  loadDemonstration,
} from '../demonstration/load-demonstration';
import type { Env } from '../env';
import { Refused } from '../exit';
import { operatorOf } from '../operator';
import { openPlatform, type Platform } from '../platform';
import { dropRunning, linkTo, readRunning, writeRunning } from '../running';
import { type Kept, keepRunning } from './children';
import { fieldKeysOf } from './field-keys';
import { freePort } from './free-port';

const PORT = 4600;
const PERSISTED_DOCUMENTS = 'apps/console/src/graphql/generated/persisted-documents.json';

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

/**
 * Loads the demonstration on the first run. The mark is set before anything is stored, so that a first run that
 * was killed half-way is finished by the next. Returns whether this folder holds the demonstration.
 */
async function prepareDemonstration(
  platform: Platform,
  { root, env }: Invocation,
  empty: boolean,
): Promise<boolean> {
  const mark = join(env.dataDir, 'demonstration');
  const untouched = await isUntouched(platform);
  if (untouched && !empty) writeFileSync(mark, '');
  if (!existsSync(mark)) return false;
  if (untouched) {
    tell('Loading the Huangshan demonstration (first run) …');
    await loadDemonstration(platform, join(root, 'infra/demo/huangshan-2025.xlsx'));
  }
  return true;
}

async function launchPrograms(
  { root, env }: Invocation,
  platform: Platform,
  { port, watch }: { port: string; watch: boolean },
  fail: (line: string) => void,
): Promise<Kept[]> {
  const { app, relay } = platform.urls;
  const program = (name: string) => join(root, `apps/${name}/dist/main.js`);
  return Promise.all([
    keepRunning(
      {
        name: 'api',
        watch,
        file: program('api'),
        env: {
          MINGCHA_APP_URL: app,
          MINGCHA_FIELD_KEYS: fieldKeysOf(env.dataDir, env.fieldKeys),
          MINGCHA_PORT: port,
          MINGCHA_CONSOLE_DIR: join(root, 'apps/console/dist'),
          // While developing, a document is asked before it is built.
          ...(watch ? {} : { MINGCHA_DOCUMENTS_FILE: join(root, PERSISTED_DOCUMENTS) }),
          MINGCHA_LOG_LEVEL: 'warn',
        },
      },
      fail,
    ),
    keepRunning(
      {
        name: 'worker',
        watch,
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

function welcome(address: string, links: readonly DemonstrationLink[]): void {
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

interface Invocation {
  root: string;
  env: Env;
  args: string[];
}

/** `start [--empty] [--port N] [--watch]`: database, worker, API and console, until told to end. */
export async function start(invocation: Invocation): Promise<void> {
  const { env, args } = invocation;
  const { values } = parseArgs({
    args,
    options: {
      empty: { type: 'boolean', default: false },
      port: { type: 'string' },
      watch: { type: 'boolean', default: false },
    },
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
    const demonstration = await prepareDemonstration(platform, invocation, values.empty);
    tell('Starting API, console and worker …');
    const port = values.port ?? (await freePort(PORT));
    const links = demonstration ? issueDemonstrationLinks(platform) : [];
    kept = await launchPrograms(invocation, platform, { port, watch: values.watch }, fail);
    const address = kept[0]?.ready ?? '';
    writeRunning(env.dataDir, { pid: process.pid, address });
    welcome(address, await links);
    const reason = await signal;
    if (!reason.startsWith('SIG')) throw new Error(reason);
    tell('Ending …');
  } finally {
    await Promise.all(kept.map((program) => program.stop()));
    dropRunning(env.dataDir);
    await platform.close();
  }
}
