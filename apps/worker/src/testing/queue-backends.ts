import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DatabaseUrls } from '@mingcha/database/connect';
import type { Env } from '../env';

export type Backend = 'PostgreSQL' | 'Redis';

const hasRedis = spawnSync('redis-server', ['--version']).error === undefined;
if (!hasRedis) process.stderr.write('Redis is left out: there is no redis-server on this machine.\n');

/** What the queue is proved on: PostgreSQL always, Redis where the machine has a server. */
export const backends: Backend[] = hasRedis ? ['PostgreSQL', 'Redis'] : ['PostgreSQL'];

export interface RunningRedis {
  url: string;
  /** Kills it, as a power cut would: it keeps nothing. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** A real Redis of one's own that keeps nothing on disk. */
export async function startRedis(port?: number): Promise<RunningRedis> {
  const at = port ?? (await freePort());
  const dir = mkdtempSync(join(tmpdir(), 'mingcha-redis-'));
  const only = ['--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
  const server = spawn('redis-server', ['--port', String(at), '--dir', dir, ...only]);
  const exited = once(server, 'exit');
  for await (const line of server.stdout) if (String(line).includes('Ready to accept')) break;
  server.stdout.resume();
  const end = async (signal: NodeJS.Signals) => {
    server.kill(signal);
    await exited;
    rmSync(dir, { recursive: true, force: true });
  };
  return {
    url: `redis://127.0.0.1:${at}`,
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** The environment of a worker whose killed predecessor's jobs are taken over after a second. */
export function workerEnv({ app, relay }: DatabaseUrls, redisUrl?: string): Env {
  return {
    MINGCHA_APP_URL: app,
    MINGCHA_RELAY_URL: relay,
    ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
    MINGCHA_LOG_LEVEL: 'silent',
    MINGCHA_JOB_LOCK_MS: 1_000,
    MINGCHA_JOB_CONCURRENCY: 4,
  };
}
