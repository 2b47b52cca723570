import { spawnSync } from 'node:child_process';
import { chownSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** As whom the server runs: PostgreSQL refuses to be root. */
export interface ServerIdentity {
  /** The command line that runs `binary` as this identity. */
  command(binary: string, args: string[]): [string, string[]];
  spawnAs: { uid?: number; gid?: number };
  /** Gives a folder, and all in it, to this identity. */
  own(folder: string): void;
}

/**
 * An ordinary user runs the server as itself. Root runs it inside a user namespace, where the same process
 * is `nobody` (whom PostgreSQL accepts) while its files stay root's in root's closed folders; no account is
 * created. Where namespaces are forbidden, root becomes the first unprivileged user that can start it.
 */
export function chooseIdentity(postgres: string): ServerIdentity {
  if (process.getuid?.() !== 0) return itself;
  const users = readUsers();
  const nobody = users.find((user) => user.name === 'nobody') ?? users[0];
  const candidates = [
    ...(nobody === undefined ? [] : [inNamespace(nobody)]),
    ...['postgres', 'nobody', 'daemon']
      .flatMap((name) => users.filter((user) => user.name === name))
      .map(asUser),
  ];
  const chosen = candidates.find((candidate) => canRun(candidate, postgres));
  if (chosen !== undefined) return chosen;
  throw new Error(
    'PostgreSQL refuses to run as root, and this machine lets root become nobody else. ' +
      'Start as an ordinary user, or give DATABASE_URL to use a PostgreSQL of your own.',
  );
}

interface User {
  name: string;
  uid: number;
  gid: number;
}

const itself: ServerIdentity = {
  command: (binary, args) => [binary, args],
  spawnAs: {},
  own: () => undefined,
};

function inNamespace({ uid, gid }: User): ServerIdentity {
  return {
    ...itself,
    command: (binary, args) => [
      'unshare',
      ['--user', `--map-user=${uid}`, `--map-group=${gid}`, '--', binary, ...args],
    ],
  };
}

function asUser({ uid, gid }: User): ServerIdentity {
  return {
    ...itself,
    spawnAs: { uid, gid },
    own: (folder) => {
      chownSync(folder, uid, gid);
      for (const entry of readdirSync(folder, { withFileTypes: true })) {
        const path = join(folder, entry.name);
        if (entry.isDirectory()) asUser({ name: '', uid, gid }).own(path);
        else chownSync(path, uid, gid);
      }
    },
  };
}

function canRun(identity: ServerIdentity, postgres: string): boolean {
  const [command, args] = identity.command(postgres, ['--version']);
  return spawnSync(command, args, { ...identity.spawnAs, stdio: 'ignore', cwd: '/' }).status === 0;
}

function readUsers(): User[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }))
    .filter((user) => user.uid > 0);
}
