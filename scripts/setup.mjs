// Sets the project up on any Node >= 20: packages (with their own Node), the browser bundle and the program's; nothing when all are fresh.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === 'win32';

/** The Node that the project brings, whatever runs this file. */
export const ownNode = join(root, 'node_modules', '.bin', windows ? 'node.cmd' : 'node');

/** Where Node keeps what it compiled; goes with the packages. */
export const codeCache = join(root, 'node_modules', '.cache', 'node');

/** Brings packages and, where pages are shown, the bundle up to date; ends the process with a sentence when that fails. */
export function setUp({ bundle = true } = {}) {
  installPackages();
  if (bundle) buildBundle();
}

function installPackages() {
  const stamp = join(root, 'node_modules', '.nennep-lock');
  const lock = hashOf([join(root, 'package-lock.json')]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock && existsSync(ownNode)) return;
  refuseUnderRunningServer();
  console.log('Cài các gói của dự án (lần đầu vài phút) …');
  // Not `npm ci`: it refuses a lock file that lacks optional packages of platforms which a registry does not carry.
  run(windows ? 'npm.cmd' : 'npm', [
    'install',
    '--no-save',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  if (!existsSync(ownNode))
    fail('Gói Node 26 cho máy này không cài được. Xem lại kết nối tới kho npm rồi chạy lại.');
  writeFileSync(stamp, lock);
}

/** Packages may be replaced: a server started from it would lose its Node and its database. */
function refuseUnderRunningServer() {
  const pidFile = join(process.env.DATA_DIR ?? join(root, 'data'), 'server.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  try {
    process.kill(pid, 0);
  } catch {
    return;
  }
  fail(`Nền nếp đang chạy (tiến trình ${pid}) và các gói cần cài lại. Dừng máy chủ rồi chạy lại lệnh này.`);
}

function buildBundle() {
  if (!existsSync(join(root, 'vite.config.ts'))) return;
  const stamp = join(root, 'dist', '.nennep-bundle');
  const sources = [
    join(root, 'package-lock.json'),
    join(root, 'vite.config.ts'),
    join(root, 'server.config.ts'),
    join(root, 'scripts', 'slim-contracts.ts'),
    join(root, 'scripts', 'slim-regulations.ts'),
    ...filesBelow(join(root, 'sample')),
    ...filesBelow(join(root, 'src')),
    ...filesBelow(join(root, 'regulations')),
  ];
  const built = sources.filter((path) => !path.includes('.test.'));
  // What has the sizes and times of last time is not read again: a start need not wait for that.
  const [hash, looks] = existsSync(stamp) ? readFileSync(stamp, 'utf8').split('\n') : [];
  const now = looksOf(built);
  if (looks === now) return;
  const wanted = hashOf(built);
  if (hash === wanted) return writeFileSync(stamp, `${wanted}\n${now}`);
  console.log('Dựng giao diện …');
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const config of ['vite.config.ts', 'server.config.ts'])
    run(ownNode, [vite, 'build', '--config', join(root, config), '--logLevel', 'error']);
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, `${wanted}\n${now}`);
}

function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function looksOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path.slice(root.length)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(path.slice(root.length)).update(readFileSync(path));
  return hash.digest('hex');
}

function run(command, args) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: windows,
  });
  if (done.status !== 0)
    fail(`Lệnh ${command} ${args[0]} không xong (mã ${done.status ?? done.error?.message}).`);
}

function fail(sentence) {
  console.error(sentence);
  process.exit(2);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) setUp();
