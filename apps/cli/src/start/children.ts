import { type ChildProcess, fork } from 'node:child_process';
import { unwatchFile, watchFile } from 'node:fs';
import { childEnv } from '../env';

export interface ChildProgram {
  name: string;
  file: string;
  env: Record<string, string>;
  /** Start it again whenever its file changes (`npm run dev`). */
  watch: boolean;
}

const QUIET_MS = 60_000;
const MOST_RESTARTS = 5;
const PATIENCE_MS = 8_000;

/** Starts a program and waits for its word that it is ready; returns that word. */
function launch({ name, file, env }: ChildProgram): Promise<{ child: ChildProcess; ready: string }> {
  const child = fork(file, { env: childEnv(env), stdio: ['ignore', 2, 2, 'ipc'] });
  return new Promise((resolve, reject) => {
    child.once('message', (message: { ready: string }) => resolve({ child, ready: message.ready }));
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`${name} ended before it was ready (${code ?? signal}).`)),
    );
  });
}

/** A program kept running: ended in good order, or started again when it ends by itself. */
export interface Kept {
  ready: string;
  stop(): Promise<void>;
}

/** `onGivenUp` is told when a program ends again and again. */
export async function keepRunning(program: ChildProgram, onGivenUp: (line: string) => void): Promise<Kept> {
  let stopping = false;
  let restarts: number[] = [];
  let { child, ready } = await launch(program);

  const guard = () => {
    child.once('exit', async (code, signal) => {
      if (stopping) return;
      const now = performance.now();
      // In watch mode a change of the file ends the program on purpose.
      restarts = program.watch ? [] : [...restarts.filter((at) => now - at < QUIET_MS), now];
      if (restarts.length > MOST_RESTARTS)
        return onGivenUp(`${program.name} ended ${restarts.length} times (${code ?? signal}).`);
      process.stderr.write(`明察 · ${program.name} ended (${code ?? signal}); starting it again …\n`);
      const next = await launch(program).catch((error: Error) => onGivenUp(error.message));
      if (next) {
        child = next.child;
        guard();
      }
    });
  };
  guard();
  if (program.watch) watchFile(program.file, { interval: 300 }, () => child.kill('SIGTERM'));

  return {
    ready,
    stop: () => {
      stopping = true;
      unwatchFile(program.file);
      if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
      return new Promise((resolve) => {
        const last = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
        child.once('exit', () => {
          clearTimeout(last);
          resolve();
        });
        child.kill('SIGTERM');
      });
    },
  };
}
