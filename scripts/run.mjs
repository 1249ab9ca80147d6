// Sets up, then runs a file of the project on the Node that the project brings: `node scripts/run.mjs src/main.ts --demo`.
import { spawn } from 'node:child_process';
import { ownNode, setUp } from './setup.mjs';

setUp();
const child = spawn(ownNode, process.argv.slice(2), {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// Ctrl-C reaches the child by itself (same terminal); a signal sent to this process alone is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
