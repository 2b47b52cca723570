import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Command } from './command';
import { assessCommand } from './commands/assess';
import { dutiesCommand } from './commands/duties';
import { importCommand } from './commands/import';
import { migrateCommand } from './commands/migrate';
import { templateCommand } from './commands/template';
import { userCommand } from './commands/user';
import { verifyAuditCommand } from './commands/verify-audit';
import { readEnv } from './env';
import { EXIT, Refused, Usage } from './exit';
import { openPlatform, type Platform } from './platform';
import { start } from './start/start';

const COMMANDS: Record<string, Command> = {
  import: importCommand,
  template: templateCommand,
  duties: dutiesCommand,
  assess: assessCommand,
  'verify-audit': verifyAuditCommand,
  migrate: migrateCommand,
  user: userCommand,
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

function usage(): string {
  return [
    'Usage: npm run -s mingcha -- COMMAND',
    ...Object.values(COMMANDS).map((command) => `  ${command.usage}`),
  ].join('\n');
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
  if (name === 'start') return start({ root, env, args });
  const command = COMMANDS[name ?? ''];
  if (!command) throw new Usage(name ? `There is no command ${name}.` : 'Which command?');
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

function codeOf(error: unknown): number {
  if (error instanceof Usage) {
    tell(`${error.message}\n${usage()}`);
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
