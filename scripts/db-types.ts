// Writes src/platform/db/types.ts from the migrations: a scratch server, every migration, then kysely-codegen.
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/platform/db/connect.ts';
import { startEmbedded } from '../src/platform/db/embedded/server.ts';
import { migrate } from '../src/platform/db/migrate.ts';

const root = join(import.meta.dirname, '..');
const dataDir = mkdtempSync(join(tmpdir(), 'nennep-types-'));
chmodSync(dataDir, 0o711);
const server = await startEmbedded({ dataDir, durable: false });
try {
  const owner = openDatabase(server.ownerUrl, { role: 'owner', max: 1 });
  await migrate(owner);
  await owner.destroy();
  // Matches the parsers of connect.ts.
  const types = {
    date: 'string',
    timestamptz: 'string',
    int8: 'number',
    daterange: 'string',
    xid8: 'string',
    time: 'string',
    bytea: 'Buffer',
  };
  const args = [
    '--dialect',
    'postgres',
    '--url',
    server.ownerUrl,
    '--out-file',
    join(root, 'src/platform/db/types.ts'),
    '--date-parser',
    'string',
    '--type-mapping',
    JSON.stringify(types),
    '--exclude-pattern',
    'kysely_*',
  ];
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/kysely-codegen/dist/cli/bin.js'), ...args],
    { stdio: 'inherit' },
  );
  process.exitCode = run.status ?? 1;
} finally {
  await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
