// Runs an attack on a program of its own, whose log is kept whole.
import fs, { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import type { Scores } from './adversary.ts';
import { createTestApp, type TestApp } from './app.ts';
import type { Fault } from './broken-ballots.ts';

/** The program writes everything that it ever logs; what it writes is read from the file descriptor it writes to. */
export async function withLogs(
  fault: Fault | null,
  work: (app: TestApp, logs: () => string) => Promise<Scores>,
): Promise<Scores> {
  let log = '';
  const write = writeSync;
  fs.writeSync = ((descriptor: number, data: unknown, ...rest: []) => {
    if (descriptor !== 1) return write(descriptor, data as string, ...rest);
    log += String(data);
    return Buffer.byteLength(String(data));
  }) as typeof writeSync;
  syncBuiltinESMExports();
  const app = await createTestApp({ logLevel: 'trace' });
  try {
    await fault?.plant?.(app.database.owner);
    return await work(app, () => log);
  } finally {
    fs.writeSync = write;
    syncBuiltinESMExports();
    await app.close();
  }
}

/** The five best ways, told. */
export function strongest(scores: Scores): string {
  return [...scores]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 5)
    .map(([way, right]) => `${way} ${right}`)
    .join(', ');
}
