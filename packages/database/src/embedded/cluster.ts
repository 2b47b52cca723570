import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries } from './binaries';
import { chooseIdentity } from './identity';
import { isAlive, until } from './process';

/** A running server, whoever started it. */
export interface Postmaster {
  pid: number;
  port: number;
  ready: boolean;
}

export interface ClusterOptions {
  /** False gives up safety against power cuts for speed: for tests only. */
  durable: boolean;
}

const LOCALE = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--encoding=UTF8'];
const START_SECONDS = 60;
const ATTEMPTS = 5;
const STOP_SECONDS = 20;

/** The server that runs on this data, read from the file in which PostgreSQL itself says so. */
export function findPostmaster(home: string): Postmaster | undefined {
  const data = join(home, 'data');
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid) || !worksIn(pid, data)) return undefined;
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === 'ready' };
}

/** Makes the data if there is none, starts the server and waits until it answers. */
export async function startCluster(
  home: string,
  superuserPassword: string,
  options: ClusterOptions,
): Promise<Postmaster> {
  const { initdb, postgres } = findBinaries();
  const identity = chooseIdentity(postgres);
  const data = join(home, 'data');

  async function createData(): Promise<void> {
    // Made aside and renamed when whole: a start that was killed midway leaves nothing half-made.
    const draft = join(home, 'data.new');
    const passwordFile = join(home, 'password.new');
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, superuserPassword, { mode: 0o600 });
    identity.own(home);
    await run(initdb, [
      `--pgdata=${draft}`,
      '--username=superuser',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
      ...LOCALE,
      '--no-sync',
      '--no-instructions',
    ]);
    rmSync(passwordFile);
    renameSync(draft, data);
  }

  function launch(binary: string, args: string[]): ChildProcess {
    const log = openSync(join(home, 'server.log'), 'a', 0o600);
    const [command, commandLine] = identity.command(binary, args);
    // Detached: Ctrl-C at the terminal is for the platform, which then stops its server in good order.
    const child = spawn(command, commandLine, {
      ...identity.spawnAs,
      cwd: home,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: '/usr/bin:/bin', TZ: 'UTC', LC_ALL: 'C' },
    });
    closeSync(log);
    return child;
  }

  async function run(binary: string, args: string[]): Promise<void> {
    const child = launch(binary, args);
    const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
    if (code !== 0) throw new Error(`PostgreSQL could not create its data. ${lastWords(home)}`);
  }

  if (!existsSync(join(data, 'PG_VERSION'))) await createData();
  chmodSync(data, 0o700);
  identity.own(home);
  forgetStranger(data);

  for (let attempt = 1; ; attempt += 1) {
    const child = launch(postgres, ['-D', data, ...settings(await freePort(), options)]);
    let failure: Error | undefined;
    child.once('error', (error) => {
      failure = error;
    });
    const ended = () => failure !== undefined || child.exitCode !== null || child.signalCode !== null;
    const found = await until(() => (ended() ? 'ended' : ready(findPostmaster(home))), START_SECONDS);
    if (found !== undefined && found !== 'ended') {
      // From here on the server is waited for by its process id, and keeps nobody from ending.
      child.unref();
      return found;
    }
    if (attempt === ATTEMPTS) {
      child.kill('SIGQUIT');
      throw new Error(`PostgreSQL does not start. ${failure?.message ?? lastWords(home)}`);
    }
    // The port may have been taken since it was chosen, or a killed server's last children are still leaving.
    await pause(200 * attempt);
  }
}

/** Fast shutdown: running transactions are rolled back, everything committed is on disk. */
export async function stopPostmaster({ pid }: Postmaster): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    if (await until(() => (isAlive(pid) ? undefined : true), STOP_SECONDS)) return;
  }
}

export function ready(postmaster: Postmaster | undefined): Postmaster | undefined {
  return postmaster?.ready ? postmaster : undefined;
}

function settings(port: number, { durable }: ClusterOptions): string[] {
  const wanted: Record<string, string | number> = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 100,
    shared_buffers: '128MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return Object.entries(wanted).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

/** Where the system tells, a process counts only if it works in this data: ids are used again. */
function worksIn(pid: number, data: string): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(data);
  } catch {
    return false;
  }
}

/**
 * A pid file whose id now belongs to another program (after a reboot, in a container) would stop the start.
 * In every other case PostgreSQL knows better: it also looks for children that a killed server left behind.
 */
function forgetStranger(data: string): void {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number.parseInt(readFileSync(file, 'utf8'), 10);
  if (pid > 0 && isAlive(pid) && !worksIn(pid, data)) rmSync(file);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function lastWords(home: string): string {
  const log = join(home, 'server.log');
  const words = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : '';
  return `The end of ${log}:\n${words}`;
}
