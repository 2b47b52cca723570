import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { withClient } from './connect';
import { type EmbeddedServer, openServer } from './embedded';
import { isAlive, until } from './embedded/process';

// Each test makes a server from nothing, some of them three processes at a time: minutes on a busy machine.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

interface Opened {
  pid: number;
  owned: boolean;
}

const here = fileURLToPath(new URL('.', import.meta.url));
const OPENER = `
  import { runnerImport } from 'vite';
  const { module } = await runnerImport('${here}embedded.ts', { root: '${here}', logLevel: 'error' });
  const server = await module.openServer(process.argv[1], { durable: false });
  console.log(JSON.stringify({ pid: server.pid, owned: server.owned }));
  process.stdin.on('data', () => undefined).on('end', () => server.stop().then(() => process.exit(0)));
`;

let folder: string;
let children: ChildProcess[];
let servers: EmbeddedServer[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mingcha-embedded-'));
  children = [];
  servers = [];
});

afterEach(async () => {
  for (const child of children) child.kill('SIGKILL');
  // Whatever a test left, the next to open adopts and can end.
  const last = await openServer(folder, { durable: false });
  await last.stop();
  for (const server of servers) await server.stop();
  rmSync(folder, { recursive: true, force: true });
  expect(isAlive(last.pid)).toBe(false);
});

async function open(durable = false): Promise<EmbeddedServer> {
  const server = await openServer(folder, { durable });
  servers.push(server);
  return server;
}

/** Another process that opens the same server, says how it fared, and stops when its input ends. */
async function openElsewhere(): Promise<Opened & { child: ChildProcess }> {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', OPENER, folder], {
    cwd: here,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  children.push(child);
  const [line] = (await once(createInterface({ input: child.stdout }), 'line')) as [string];
  return { ...(JSON.parse(line) as Opened), child };
}

function remember(server: EmbeddedServer, what: string): Promise<unknown> {
  return withClient(server.superuserUrl('mingcha'), (client) =>
    client.query(`create table if not exists memory (what text); insert into memory values ('${what}')`),
  );
}

async function remembered(server: EmbeddedServer): Promise<unknown[]> {
  return withClient(server.superuserUrl('mingcha'), async (client) => {
    return (await client.query<{ what: string }>('select what from memory')).rows.map(({ what }) => what);
  });
}

it('is shared by whoever opens second, and ends with its owner', async () => {
  const owner = await open();
  const guest = await open();
  expect([owner.owned, guest.owned]).toEqual([true, false]);
  expect(guest.urls).toEqual(owner.urls);
  await remember(guest, 'shared');

  await guest.stop();
  expect(await remembered(owner)).toEqual(['shared']);
  await owner.stop();
  expect(isAlive(owner.pid)).toBe(false);

  const next = await open();
  expect(next.owned).toBe(true);
  expect(await remembered(next)).toEqual(['shared']);
});

it('is started once although three processes begin at the same instant', async () => {
  const opened = await Promise.all([openElsewhere(), openElsewhere(), openElsewhere()]);
  expect(opened.filter(({ owned }) => owned)).toHaveLength(1);
  expect(new Set(opened.map(({ pid }) => pid)).size).toBe(1);

  const owner = opened.find(({ owned }) => owned);
  owner?.child.stdin?.end();
  if (owner) await once(owner.child, 'exit');
  expect(isAlive(opened[0].pid)).toBe(false);
});

it('outlives an owner that is killed, and is adopted by the next to open', async () => {
  const { child, pid, owned } = await openElsewhere();
  expect(owned).toBe(true);
  const guest = await open();
  await remember(guest, 'before the kill');
  child.kill('SIGKILL');
  await once(child, 'exit');
  expect(isAlive(pid)).toBe(true);

  const heir = await open();
  expect([heir.owned, heir.pid]).toEqual([true, pid]);
  expect(await remembered(heir)).toEqual(['before the kill']);
});

it('comes back with everything committed after the server itself is killed', async () => {
  const first = await open(true);
  await remember(first, 'committed');
  process.kill(first.pid, 'SIGKILL');
  await until(() => (isAlive(first.pid) ? undefined : true), 10);
  await first.stop();

  const second = await open(true);
  expect(second.pid).not.toBe(first.pid);
  expect(await remembered(second)).toEqual(['committed']);
});

it('starts although the id of its last server now belongs to another program', async () => {
  const first = await open();
  await remember(first, 'before the reboot');
  await first.stop();
  const data = join(folder, 'postgres', 'data');
  writeFileSync(join(data, 'postmaster.pid'), `${process.pid}\n${data}\n1\n5432\n\n127.0.0.1\n0 0\nready\n`);
  writeFileSync(join(folder, 'postgres', 'owner.lock'), JSON.stringify({ pid: process.pid, startedAt: '1' }));

  const second = await open();
  expect(second.owned).toBe(true);
  expect(await remembered(second)).toEqual(['before the reboot']);
});

it('listens to this machine only, asks for a password, and keeps its own to itself', async () => {
  const server = await open();
  const settings = await withClient(server.superuserUrl('mingcha'), async (client) => {
    const names = ['listen_addresses', 'unix_socket_directories', 'timezone', 'server_encoding'];
    const rows = await client.query<{ setting: string }>(
      'select current_setting(n) setting from unnest($1::text[]) n',
      [names],
    );
    return rows.rows.map(({ setting }) => setting);
  });
  expect(settings).toEqual(['127.0.0.1', '', 'UTC', 'UTF8']);
  expect(statSync(join(folder, 'postgres', 'passwords.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(folder, 'postgres')).mode & 0o077).toBe(0);

  const guessed = server.superuserUrl('mingcha').replace(/:[0-9a-f]{48}@/, ':guess@');
  await expect(withClient(guessed, (client) => client.query('select 1'))).rejects.toThrow(/password/);
});
