// Reads the environment, opens the database, builds the program and listens; with --demo over the sample organisation.
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EmbeddedFault } from './platform/db/embedded/fault.ts';
import { keptSecret, openPlace } from './platform/db/place.ts';
import { readConfig } from './platform/http/config.ts';

const demo = process.argv.includes('--demo');
const config = readConfig(process.env, { demo, open: process.argv.includes('--open') });
if (typeof config === 'string') {
  console.error(config);
  process.exit(2);
}

// The database starts beside us while the program is loaded.
const { promise: begun, resolve: begin } = Promise.withResolvers<void>();
const opening = openPlace(config, begin).catch((error: unknown) => {
  if (!(error instanceof EmbeddedFault)) throw error;
  console.error(error.message);
  process.exit(2);
});
await Promise.race([begun, opening]);
const { createApp } = await import('./app.ts');
const place = await opening;
const demoAccounts = demo
  ? await sampleFor({
      ...place,
      filesDir: join(config.dataDir, 'files'),
      blindKeysDir: join(config.dataDir, 'blind-keys'),
    })
  : undefined;
const app = await createApp({
  databaseUrl: place.appUrl,
  publicUrl: config.publicUrl,
  secret: keptSecret(config.dataDir, 'session-secret'),
  logLevel: config.logLevel,
  filesDir: join(config.dataDir, 'files'),
  blindKeysDir: join(config.dataDir, 'blind-keys'),
  ...(demoAccounts ? { demoAccounts } : {}),
});
const pidFile = join(config.dataDir, 'server.pid');
writeFileSync(pidFile, String(process.pid));

const { sealFacts } = await import('./platform/audit/chain.ts');
const sealing = setInterval(() => {
  sealFacts(app.db).catch((error: unknown) => app.http.log.error({ err: error }, 'sealing failed'));
}, 1000);

let working: Promise<void> = Promise.resolve();
let stopping = false;
async function stop(code = 0): Promise<void> {
  if (stopping) return;
  stopping = true;
  clearInterval(sealing);
  await working.catch(() => undefined);
  await app.close();
  await place.stop();
  rmSync(pidFile, { force: true });
  process.exit(code);
}
process.on('SIGINT', () => stop());
process.on('SIGTERM', () => stop());

try {
  await app.http.listen({ host: config.host, port: config.port });
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(
    taken
      ? `Cổng ${config.port} đang có chương trình khác dùng. Đặt PORT khác rồi chạy lại.`
      : `Không mở được ${config.host}:${config.port}: ${(error as Error).message}`,
  );
  await app.close();
  await place.stop();
  process.exit(2);
}
console.log(`Nền nếp chạy ở ${config.publicUrl}`);

/** Loaded in demo mode only. Ends the program when this is a real place. */
async function sampleFor(
  databases: typeof place & { readonly filesDir: string; readonly blindKeysDir: string },
) {
  const { prepareSample } = await import('../sample/prepare.ts');
  const { sampleAccounts } = await import('../sample/accounts.ts');
  const refused = await prepareSample(databases, (sentence) => console.log(sentence));
  if (refused === null) return sampleAccounts;
  console.error(refused);
  await databases.stop();
  process.exit(2);
}

// After the first page can be served: reactions and timed jobs may begin a moment later.
working = import('./platform/jobs/worker.ts')
  .then(({ prepareQueue }) => prepareQueue(place.ownerUrl))
  .then(() => app.startWorker());
working.catch((error: unknown) => {
  app.http.log.fatal({ err: error }, 'reactions and timed jobs did not start');
  return stop(1);
});
