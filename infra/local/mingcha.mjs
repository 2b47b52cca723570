// `npm run -s mingcha -- …`: the operator's command. Only its answer goes to stdout.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare, root } from './prepare.mjs';

prepare(['cli']);
const child = spawn(process.execPath, [join(root, 'apps/cli/dist/main.js'), ...process.argv.slice(2)], {
  // The operator's own folder, so that FILE is found where the operator stands.
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
