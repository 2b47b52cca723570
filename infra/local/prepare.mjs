// Brings a checkout to where its programs can run: right Node, installed parts, built programs.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Progress goes to stderr: stdout belongs to the answer of a command. */
export function tell(line) {
  process.stderr.write(`明察 · ${line}\n`);
}

/** Ends with one line that says what to do. */
export function stop(line, code = 1) {
  process.stderr.write(`明察 ✗ ${line}\n`);
  process.exit(code);
}

/** Runs a program to its end and ends with it when it fails. `quiet` keeps its output for the case of failure. */
export function run(command, args, { quiet = false, why = command, env = {} } = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (result.status === 0) return;
  if (quiet) process.stderr.write(`${result.stdout ?? ''}${result.stderr ?? ''}`);
  stop(
    `${why}: ${result.error?.message ?? `ended with ${result.status ?? result.signal}`}`,
    result.status || 1,
  );
}

export function bin(name) {
  return join(root, 'node_modules', '.bin', name);
}

function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (!fits)
    stop(`Node ${process.versions.node} is too old. Install Node 20.19, 22.13 or 24 and start again.`);
}

function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const stamp = join(root, 'node_modules', '.mingcha-installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  tell('Installing parts from the npm registry (a few minutes, once) …');
  // Not `npm ci`: it refuses a lockfile written where a registry does not carry every platform's optional binaries.
  // Versions come from the lockfile all the same, and nothing is written back.
  run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    why: 'npm install failed. Check that the npm registry can be reached and start again',
  });
  writeFileSync(stamp, lock);
}

const MADE = new Set(['node_modules', 'dist', '.turbo']);

/** Every source by name, size and time of change: where none differs there is nothing to ask the build about. */
function sourcesOf(path) {
  const found = statSync(join(root, path));
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}`];
  return readdirSync(join(root, path))
    .filter((name) => !MADE.has(name))
    .flatMap((name) => sourcesOf(`${path}/${name}`));
}

function build(filters) {
  const stamp = join(root, 'node_modules', '.mingcha-built');
  const sources = ['apps', 'packages', 'package-lock.json', 'tsconfig.base.json', 'turbo.json'].flatMap(
    sourcesOf,
  );
  const built = createHash('sha256')
    .update([process.version, ...filters, ...sources].join('\n'))
    .digest('hex');
  const programs = ['api', 'worker', 'console', 'cli'].map((app) => join(root, 'apps', app, 'dist'));
  if (programs.every(existsSync) && existsSync(stamp) && readFileSync(stamp, 'utf8') === built) return;
  const started = Date.now();
  run(bin('turbo'), ['run', 'build', '--output-logs=errors-only', ...filters], {
    quiet: true,
    why: 'The build failed (see above)',
    env: { TURBO_TELEMETRY_DISABLED: '1', DO_NOT_TRACK: '1' },
  });
  writeFileSync(stamp, built);
  if (Date.now() - started > 3000) tell(`Built in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** `apps`: workspace names to build, `[]` for all, `null` for none. */
export function prepare(apps) {
  checkNode();
  install();
  if (apps) build(apps.map((app) => `--filter=@mingcha/${app}`));
}
