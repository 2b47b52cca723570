import { type ChildProcess, execFile, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Env } from '../env';

const APP = join(import.meta.dirname, '../..');
const PROGRAM = join(APP, 'dist/main.js');

/** Builds the program that is going to be ill-treated. */
export async function buildWorker(): Promise<void> {
  await promisify(execFile)(join(APP, '../../node_modules/.bin/vite'), ['build'], { cwd: APP });
}

/** Starts the built program as a process of its own, after the modules of `preload`, and waits until it is ready. */
export async function startWorker(env: Env, preload: readonly string[] = []): Promise<ChildProcess> {
  const variables = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, String(value)]));
  const worker = fork(PROGRAM, {
    env: variables,
    execArgv: preload.flatMap((url) => ['--import', url]),
    stdio: ['ignore', 'ignore', 2, 'ipc'],
  });
  await Promise.race([once(worker, 'message'), ended(worker)]);
  if (!isRunning(worker)) throw new Error('The worker ended before it was ready.');
  return worker;
}

export function isRunning(worker: ChildProcess): boolean {
  return worker.exitCode === null && worker.signalCode === null;
}

/** Waits for its end; its exit code, or null when it was killed. */
export async function ended(worker: ChildProcess): Promise<number | null> {
  if (isRunning(worker)) await once(worker, 'exit');
  return worker.exitCode;
}
