// `npm start`: the whole platform on one machine, from a bare clone.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root, tell } from './prepare.mjs';

tell('Checking parts and build …');
prepare(['api', 'worker', 'console', 'cli']);

const child = spawn(
  process.execPath,
  [join(root, 'apps/cli/dist/main.js'), 'start', ...process.argv.slice(2)],
  {
    cwd: root,
    stdio: 'inherit',
  },
);
// Ctrl-C reaches the whole group; the child ends in good order and this process with it.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
