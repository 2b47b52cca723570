import { type ChildProcess, execFile, spawn } from 'node:child_process';
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

/** Starts the built platform as `npm start` does, on a data folder of its own; resolves once it says where it is. */
export function startPlatform(
  dataDir = mkdtempSync(join(tmpdir(), 'mingcha-journey-')),
  more: Record<string, string> = {},
): Promise<RunningPlatform> {
  const child = spawn(process.execPath, [PROGRAM, 'start'], {
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
