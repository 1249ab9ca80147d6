// B9: from `npm start`, set up and built, to the first page served; beside starting the database and loading the libraries.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { environment, freePort, root, untilAnswered } from './process.ts';
import { atMost, type Case, type Extent, type Found, median } from './result.ts';

export const title = 'from npm start to the first page';

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'nennep-start-'));
  chmodSync(made, 0o711);
  return made;
}

/** Milliseconds until the start page came. */
async function program(dataDir: string): Promise<number> {
  const port = await freePort();
  const begun = performance.now();
  const child = spawn('npm', ['start', '--silent'], {
    cwd: root,
    env: environment({ DATA_DIR: dataDir, PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'inherit'],
    // A group of its own, which is ended as one.
    detached: true,
  });
  await untilAnswered(`http://127.0.0.1:${port}/`, 60_000);
  const took = performance.now() - begun;
  const gone = once(child, 'exit');
  process.kill(-(child.pid as number), 'SIGTERM');
  await gone;
  await untilGone(port);
  return took;
}

/** npm ends before the program below it has: the next one needs its folder. */
async function untilGone(port: number): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    if (!(await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))) break;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  await new Promise((resolve) => setTimeout(resolve, 1500));
}

async function floor(dataDir: string): Promise<number> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'bare/start.ts'), dataDir], {
    cwd: root,
    env: environment({}),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const took = performance.now() - begun;
  const gone = once(child, 'exit');
  child.kill('SIGTERM');
  await gone;
  return took;
}

export async function run(extent: Extent): Promise<Found> {
  spawnSync(process.execPath, [join(root, 'scripts/setup.mjs')], { stdio: 'inherit' });
  const cases: Case[] = [];
  const times = extent === 'whole' ? { warm: 5, empty: 3 } : { warm: 1, empty: 1 };
  const empty = { ours: [] as number[], floor: [] as number[] };
  for (let at = 0; at < times.empty; at++) {
    for (const [name, start] of [
      ['ours', program],
      ['floor', floor],
    ] as const) {
      const dataDir = folder();
      empty[name].push(await start(dataDir));
      rmSync(dataDir, { recursive: true, force: true });
    }
  }
  const warm = { ours: [] as number[], floor: [] as number[] };
  const [ours, bare] = [folder(), folder()];
  await program(ours);
  await floor(bare);
  for (let at = 0; at < times.warm; at++) {
    warm.ours.push(await program(ours));
    warm.floor.push(await floor(bare));
  }
  for (const dataDir of [ours, bare]) rmSync(dataDir, { recursive: true, force: true });
  for (const [name, found] of [
    ['on a place that is there', warm],
    ['on an empty data folder', empty],
  ] as const)
    cases.push(atMost(1.5, { name, unit: 'ms', floor: median(found.floor), ours: median(found.ours) }));
  return { cases, failures: [] };
}
