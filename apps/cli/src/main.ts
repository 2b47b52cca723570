import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Command } from './command';
import { readEnv } from './env';
import { EXIT, Refused, Usage } from './exit';
import { openPlatform, type Platform } from './platform';

/** Each is loaded when it is asked for: starting the platform must not wait for a spreadsheet library. */
const COMMANDS: Record<string, () => Promise<Command>> = {
  import: async () => (await import('./commands/import')).importCommand,
  template: async () => (await import('./commands/template')).templateCommand,
  duties: async () => (await import('./commands/duties')).dutiesCommand,
  assess: async () => (await import('./commands/assess')).assessCommand,
  'verify-audit': async () => (await import('./commands/verify-audit')).verifyAuditCommand,
  migrate: async () => (await import('./commands/migrate')).migrateCommand,
  user: async () => (await import('./commands/user')).userCommand,
};

/** The checkout: the nearest folder above that holds the workspaces. */
function findRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'turbo.json')) && dirname(folder) !== folder) folder = dirname(folder);
  return folder;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function usage(): Promise<string> {
  const commands = await Promise.all(Object.values(COMMANDS).map((load) => load()));
  return ['Usage: npm run -s mingcha -- COMMAND', ...commands.map((command) => `  ${command.usage}`)].join(
    '\n',
  );
}

function parse(command: Command, args: string[]) {
  try {
    return parseArgs({ args, options: command.options, allowPositionals: true });
  } catch (error) {
    throw new Usage((error as Error).message);
  }
}

async function run(name: string | undefined, args: string[]): Promise<void> {
  const root = findRoot();
  const env = readEnv(root);
  if (name === 'start') return (await import('./start/start')).start({ root, env, args });
  const load = COMMANDS[name ?? ''];
  if (!load) throw new Usage(name ? `There is no command ${name}.` : 'Which command?');
  const command = await load();
  const { values, positionals } = parse(command, args);
  let opened: Promise<Platform> | null = null;
  const platform = () => {
    opened ??= openPlatform(env);
    return opened;
  };
  try {
    const answer = await command.run({
      values: values as Record<string, string | boolean | undefined>,
      positionals,
      platform,
      tell,
      dataDir: env.dataDir,
    });
    process.stdout.write(typeof answer === 'string' ? `${answer}\n` : answer);
  } finally {
    await (opened as Promise<Platform> | null)?.then((open) => open.close()).catch(() => undefined);
  }
}

async function codeOf(error: unknown): Promise<number> {
  if (error instanceof Usage) {
    tell(`${error.message}\n${await usage()}`);
    return EXIT.usage;
  }
  if (error instanceof Refused) {
    for (const line of error.lines) tell(line);
    return EXIT.refused;
  }
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return EXIT.broken;
}

const [name, ...args] = process.argv.slice(2);
process.exitCode = await run(name, args).then(() => EXIT.done, codeOf);
