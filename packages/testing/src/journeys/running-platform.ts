import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentFor } from './env';

const PROGRAM = join(import.meta.dirname, '../../../../apps/cli/dist/main.js');

const LOGINS = {
  section: 'huangshan.section',
  clerk: 'shexian.clerk',
  leader: 'shexian.leader',
  station: 'shexian.station',
  supervisor: 'shexian.supervisor',
  principal: 'shexian.principal',
  system: 'shexian.system',
  audit: 'shexian.audit',
};

/** Runs the operator's command on a data folder; resolves to its answer. */
export function operate(dataDir: string, ...args: string[]): Promise<string> {
  return operateWith({}, dataDir, ...args);
}

async function operateWith(
  more: Record<string, string>,
  dataDir: string,
  ...args: string[]
): Promise<string> {
  const run = promisify(execFile)(process.execPath, [PROGRAM, ...args], {
    env: environmentFor(dataDir, more),
  });
  return (await run).stdout.trim();
}

/** Who of the demonstration is who, in the order `npm start` prints their links. */
export const PEOPLE = [
  'section',
  'clerk',
  'leader',
  'station',
  'supervisor',
  'principal',
  'system',
  'audit',
] as const;
export type Person = (typeof PEOPLE)[number];

export interface RunningPlatform {
  address: string;
  /** The one-time link of a person of the demonstration. */
  linkOf(person: Person): string;
  /** A new link of the same person, as the operator would make one: by asking for it. */
  freshLinkOf(person: Person): Promise<string>;
  /** Runs the operator's command beside it, in the same time. */
  operate(...args: string[]): Promise<string>;
  dataDir: string;
  child: ChildProcess;
  /** Ctrl-C; resolves to the exit code. */
  end(): Promise<number | null>;
  remove(): Promise<void>;
}

/** A data folder of one's own, empty. */
export const emptyFolder = () => mkdtempSync(join(tmpdir(), 'mingcha-journey-'));

/** A data folder of one's own in which the demonstration stands already: a copy of `prepared`. */
export function copyOf(prepared: string): string {
  const folder = emptyFolder();
  // Not Node's own copy: the server's files belong to its own user, and stay its own.
  execFileSync('cp', ['-a', '--reflink=auto', `${prepared}/.`, folder]);
  return folder;
}

/**
 * Starts the built platform as `npm start` does, on any free port; resolves once it says where it is. `more` is what
 * its environment has beside this process's.
 */
export function startPlatform({
  dataDir,
  more = {},
}: {
  dataDir: string;
  more?: Record<string, string>;
}): Promise<RunningPlatform> {
  const child = spawn(process.execPath, [PROGRAM, 'start', '--port', '0'], {
    env: environmentFor(dataDir, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const end = () => {
    child.kill('SIGINT');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    let complained = '';
    child.stderr.on('data', (chunk) => {
      complained += chunk;
    });
    child.stdout.on('data', (chunk) => {
      said += chunk;
      if (!said.includes('Ctrl-C ends it.')) return;
      const links = [...said.matchAll(/http\S+#token=\S+/g)].map(([link]) => link);
      resolve({
        address: said.match(/http:\/\/127\.0\.0\.1:\d+/)?.[0] ?? '',
        linkOf: (person) => links[PEOPLE.indexOf(person)] ?? '',
        freshLinkOf: (person) => operateWith(more, dataDir, 'user', 'link', '--login', LOGINS[person]),
        operate: (...args) => operateWith(more, dataDir, ...args),
        dataDir,
        child,
        end,
        remove: async () => {
          if (child.exitCode === null) await end();
          rmSync(dataDir, { recursive: true, force: true });
        },
      });
    });
    child.once('exit', (code) =>
      reject(new Error(`The platform ended (${code}) before it was ready:\n${complained}`)),
    );
  });
}
