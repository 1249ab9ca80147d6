// Sets up, then runs a file of the project on the Node that the project brings: `node scripts/run.mjs src/main.ts --demo`.
import { spawn } from 'node:child_process';
import { codeCache, ownNode, setUp } from './setup.mjs';

// The checks and the command line show no pages: they need the packages only.
const showsPages = [
  'src/main.ts',
  'scripts/test.ts',
  'scripts/test-pg15.ts',
  'bench/main.ts',
  'scripts/pages.ts',
].includes(process.argv[2]);
setUp({ bundle: showsPages });
const [file, ...rest] = process.argv.slice(2);
// The program itself is run as it was built: the same, in fewer files.
const child = spawn(ownNode, [file === 'src/main.ts' ? 'dist/server/main.js' : file, ...rest], {
  stdio: 'inherit',
  // What was read and compiled once is taken from there at the next start, which takes half the time.
  env: { NODE_COMPILE_CACHE: codeCache, ...process.env },
  shell: process.platform === 'win32',
});
// Ctrl-C reaches the child by itself (same terminal); a signal sent to this process alone is passed on.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
process.on('SIGINT', () => undefined);
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)));
