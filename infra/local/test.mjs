// `npm test`: everything CI runs, from a bare clone. `npm run prove` and `npm run bench` are its heavier kin.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bin, prepare, root, run, stop, tell } from './prepare.mjs';

const MODE = process.argv[2] ?? 'test';

function have(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { stdio: 'ignore' }).status === 0;
}

/** Debian's packages that the tests need beside npm's, and how to see that they are there. */
const DEBIAN = {
  chromium: () => have('chromium'),
  'fonts-noto-cjk': () => existsSync('/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc'),
  'redis-server': () => have('redis-server'),
};
const missing = () => Object.keys(DEBIAN).filter((name) => !DEBIAN[name]());

/** Installs them where we may, names them where we may not. Returns those still missing. */
function ensurePackages() {
  if (missing().length > 0 && process.getuid?.() === 0 && have('apt-get')) {
    tell(`Installing ${missing().join(', ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 2],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update', '-qq');
    apt('install', '-y', '-qq', '--no-install-recommends', ...missing());
  }
  const left = missing();
  if (left.length > 0)
    tell(`What needs them is left out: ask an administrator for "apt-get install ${left.join(' ')}".`);
  return left;
}

function vitest(args, env = {}) {
  const report = join(root, 'artefacts', `${MODE}.json`);
  mkdirSync(join(root, 'artefacts'), { recursive: true });
  const result = spawnSync(
    bin('vitest'),
    [...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`],
    {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, ...env },
    },
  );
  if (!existsSync(report)) stop('The tests ended without a report.');
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  process.stdout.write(`\n${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped\n`);
  process.exit(result.status ?? 1);
}

if (MODE === 'bench') {
  prepare([]);
  const result = spawnSync(bin('vitest'), ['run', '--config', 'vitest.prove.config.ts', '.bench.ts'], {
    cwd: root,
    stdio: 'inherit',
  });
  process.exit(result.status ?? 1);
}

prepare([]);
const left = ensurePackages();
const browser = left.includes('chromium') || left.includes('fonts-noto-cjk') ? '0' : '1';
if (MODE === 'prove') {
  const figures = '--reporter=./packages/testing/src/figures.reporter.ts';
  vitest(['run', '--config', 'vitest.prove.config.ts', '.prove.ts', figures], { MINGCHA_BROWSER: browser });
} else {
  tell('Types …');
  run(bin('turbo'), ['run', 'typecheck', '--output-logs=errors-only'], {
    quiet: true,
    why: 'A type does not fit (see above)',
  });
  tell('Lint, dependency rules, dead code …');
  run(bin('biome'), ['check', '.', '--error-on-warnings'], {
    why: 'Biome refuses (see above); `npx biome check --write .` mends most',
  });
  run(bin('depcruise'), ['--config', '.dependency-cruiser.mjs', 'apps', 'packages'], {
    why: 'An import enters a room it may not (see above)',
  });
  run(bin('knip'), [], { why: 'Something is dead or undeclared (see above)' });
  tell('Tests …');
  vitest(['run'], { MINGCHA_BROWSER: browser });
}
