// `npm run dev`: the platform with reload. Programs are rebuilt and started again as their sources change;
// the console is served by Vite with hot replacement, in front of the same API.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, prepare, root, tell } from './prepare.mjs';

prepare(['api', 'worker', 'console', 'cli']);

const children = [];
function run(cwd, command, args, env = {}) {
  const child = spawn(command, args, {
    cwd: join(root, cwd),
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  children.push(child);
  return child;
}

for (const app of ['api', 'worker'])
  run(`apps/${app}`, bin('vite'), ['build', '--watch', '--logLevel', 'warn']);
run('apps/console', bin('vite'), ['--clearScreen', 'false'], { MINGCHA_API: 'http://127.0.0.1:4600' });
const platform = run('.', process.execPath, [
  join(root, 'apps/cli/dist/main.js'),
  'start',
  '--watch',
  ...process.argv.slice(2),
]);

function end() {
  for (const child of children) child.kill('SIGTERM');
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
platform.on('exit', (code) => {
  end();
  process.exit(code ?? 0);
});
tell('The console with reload: the address Vite prints; the API beside it on port 4600.');
