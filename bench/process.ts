// Processes of a bench: the program itself as it is started, bare servers, the clients; each apart, so that none shares a core's time unseen.
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const root = join(import.meta.dirname, '..');

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The environment without what would lead the program to another place. */
export function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  const { DATABASE_URL: _, APP_DATABASE_URL: __, PUBLIC_URL: ___, HOST: ____, ...rest } = process.env;
  return { ...rest, LOG_LEVEL: 'error', ...settings };
}

/** Out: milliseconds until the address answered with 200. */
export async function untilAnswered(url: string, within = 30_000): Promise<number> {
  const begun = performance.now();
  while (performance.now() - begun < within) {
    const reply = await fetch(url).catch(() => null);
    await reply?.arrayBuffer();
    if (reply?.ok) return performance.now() - begun;
    await pause(2);
  }
  throw new Error(`${url} did not answer`);
}

export interface Program {
  readonly port: number;
  /** Resident memory in bytes, as the program tells it. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the program over a place. In: its data folder and the owner's connection string. */
export async function startProgram(place: { dataDir: string; ownerUrl: string }): Promise<Program> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: root,
    env: environment({ DATA_DIR: place.dataDir, DATABASE_URL: place.ownerUrl, PORT: String(port) }),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await untilAnswered(`http://127.0.0.1:${port}/readyz`);
  return {
    port,
    async memory() {
      const figures = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
      return Number(/^nennep_process_resident_memory_bytes (\S+)$/m.exec(figures)?.[1]);
    },
    stop: () => ended(child, 'SIGTERM'),
  };
}

export interface Worker {
  /** Sends a question; out: its answer. One at a time. */
  ask<Answer>(question: object): Promise<Answer>;
  stop(): Promise<void>;
}

/** A process of our own that answers questions. In: a file of `bench/`. */
export function startWorker(file: string): Worker {
  const child = fork(join(import.meta.dirname, file), {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  return {
    ask: (question) =>
      new Promise((resolve, reject) => {
        const done = (told: { fault?: string }) => {
          child.off('exit', gone);
          if (told.fault) reject(new Error(`${file}: ${told.fault}`));
          else resolve(told as never);
        };
        const gone = () => reject(new Error(`${file} ended`));
        child.once('message', done);
        child.once('exit', gone);
        child.send(question);
      }),
    stop: () => ended(child, 'SIGKILL'),
  };
}

/** The other end of `startWorker`, in the process itself. */
export function answer(work: (question: never) => Promise<object>): void {
  process.on('message', (question) => {
    work(question as never)
      .catch((error: unknown) => ({ fault: String(error) }))
      .then((told) => process.send?.(told));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(signal);
  await once(child, 'exit');
}
