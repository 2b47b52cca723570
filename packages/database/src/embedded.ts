import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { type DatabaseUrls, withClient } from './connect';
import {
  type ClusterOptions,
  findPostmaster,
  type Postmaster,
  ready,
  startCluster,
  stopPostmaster,
} from './embedded/cluster';
import { dropLock, takeLock } from './embedded/lock';
import { isAlive, until } from './embedded/process';
import { keepPasswords, type Passwords } from './embedded/secrets';
import { provision } from './provision';

export interface EmbeddedServer {
  /** The platform's database on this server. */
  urls: DatabaseUrls;
  urlsOf(database: string): DatabaseUrls;
  superuserUrl(database: string): string;
  pid: number;
  /** Whether this process answers for the server's end, or uses one that somebody else answers for. */
  owned: boolean;
  /** Ends the server in good order if it is owned; otherwise it runs on. */
  stop(): Promise<void>;
}

const DATABASE = 'mingcha';
const OPEN_SECONDS = 90;

/**
 * PostgreSQL from the npm package, in `<dataDir>/postgres`. The first to open starts it and owns it; others
 * share it; the server of an owner that was killed is adopted by the next to open.
 */
export async function openServer(
  dataDir: string,
  options: ClusterOptions = { durable: true },
): Promise<EmbeddedServer> {
  mkdirSync(dataDir, { recursive: true });
  mkdirSync(join(dataDir, 'postgres'), { recursive: true, mode: 0o700 });
  const home = realpathSync(join(dataDir, 'postgres'));
  const lock = join(home, 'owner.lock');
  const secrets = join(home, 'passwords.json');

  const opened = await until(async () => {
    if (takeLock(lock)) {
      try {
        const passwords = keepPasswords(secrets);
        const postmaster =
          (await adopt(home, passwords)) ?? (await startCluster(home, passwords.superuser, options));
        return { postmaster, passwords, owned: true };
      } catch (error) {
        dropLock(lock);
        throw error;
      }
    }
    const postmaster = ready(findPostmaster(home));
    return postmaster && { postmaster, passwords: keepPasswords(secrets), owned: false };
  }, OPEN_SECONDS);
  if (opened === undefined) {
    throw new Error(
      `Another process holds ${lock}, but its PostgreSQL does not come up. End it and try again.`,
    );
  }

  const { postmaster, passwords, owned } = opened;
  const url = (user: string, password: string, database: string) =>
    `postgres://${user}:${password}@127.0.0.1:${postmaster.port}/${database}`;
  const superuserUrl = (database: string) => url('superuser', passwords.superuser, database);
  const urlsOf = (database: string): DatabaseUrls => ({
    owner: url('mingcha_owner', passwords.owner, database),
    app: url('mingcha_app', passwords.app, database),
    relay: url('mingcha_relay', passwords.relay, database),
  });
  // A process that ends without stopping still tells its server to; one that is killed cannot.
  const farewell = () => {
    if (isAlive(postmaster.pid)) process.kill(postmaster.pid, 'SIGINT');
  };
  if (owned) process.once('exit', farewell);

  async function stop(): Promise<void> {
    if (!owned) return;
    process.removeListener('exit', farewell);
    await stopPostmaster(postmaster);
    dropLock(lock);
  }

  try {
    await provision(superuserUrl, passwords, DATABASE);
  } catch (error) {
    await stop();
    throw error;
  }
  return { urls: urlsOf(DATABASE), urlsOf, superuserUrl, pid: postmaster.pid, owned, stop };
}

/** A server without an owner: kept if it comes up and knows our password, else ended. */
async function adopt(home: string, passwords: Passwords): Promise<Postmaster | undefined> {
  const orphan = findPostmaster(home);
  if (orphan === undefined) return undefined;
  const postmaster = await until(() => ready(findPostmaster(home)), 10);
  const url = `postgres://superuser:${passwords.superuser}@127.0.0.1:${postmaster?.port}/postgres`;
  try {
    if (postmaster !== undefined) {
      await withClient(url, (client) => client.query('select 1'));
      return postmaster;
    }
  } catch {
    // Not ours to talk to, so not ours to keep.
  }
  await stopPostmaster(orphan);
  return undefined;
}
