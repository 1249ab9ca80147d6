// `npm run test:pg15`: the same tests on Debian's PostgreSQL 15, installed, started on loopback and stopped here; checks schema.sql.
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../src/platform/db/connect.ts';
import { migrate } from '../src/platform/db/migrate.ts';
import { officePath } from './office.ts';
import { runVitest } from './test-run.ts';

const bin = '/usr/lib/postgresql/15/bin';
const schemaFile = join(import.meta.dirname, '../migrations/schema.sql');

function must(command: string, args: string[], environment: Record<string, string> = {}): string {
  const done = spawnSync(command, args, {
    encoding: 'utf8',
    cwd: '/',
    env: { ...process.env, ...environment },
  });
  if (done.status !== 0)
    throw new Error(`${command} ${args.join(' ')}: ${done.error?.message ?? done.stderr}`);
  return done.stdout;
}

function install(): void {
  if (existsSync(join(bin, 'initdb'))) return;
  // Without this Debian starts a cluster of its own on port 5432.
  mkdirSync('/etc/postgresql-common', { recursive: true });
  if (!existsSync('/etc/postgresql-common/createcluster.conf'))
    writeFileSync('/etc/postgresql-common/createcluster.conf', 'create_main_cluster = false\n');
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  must('apt-get', ['update', '-qq'], quiet);
  must(
    'apt-get',
    [
      'install',
      '-y',
      '-qq',
      '--no-install-recommends',
      '-o',
      'Dpkg::Options::=--force-confold',
      'postgresql-15',
    ],
    quiet,
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

/** The dump without what changes from one pg_dump to the next. */
function dump(url: string): string {
  return must(join(bin, 'pg_dump'), ['--schema-only', '--no-owner', '--exclude-table=kysely_*', url])
    .split('\n')
    .filter((line) => !/^(--|SET |SELECT pg_catalog\.set_config|\\(un)?restrict)/.test(line))
    .join('\n')
    .replace(/\n{2,}/g, '\n\n')
    .trim()
    .concat('\n');
}

async function checkSchema(url: string): Promise<boolean> {
  const owner = openDatabase(url, { role: 'owner', max: 1 });
  await migrate(owner);
  await owner.destroy();
  const now = dump(url);
  if (process.argv.includes('--write-schema')) writeFileSync(schemaFile, now);
  const same = existsSync(schemaFile) && readFileSync(schemaFile, 'utf8') === now;
  console.log(
    same
      ? 'schema.sql is the dump of the migrations'
      : 'schema.sql differs from the migrations: run npm run test:pg15 -- --write-schema',
  );
  return same;
}

install();
officePath();
const folder = mkdtempSync(join(tmpdir(), 'nennep-pg15-'));
chmodSync(folder, 0o755);
const data = join(folder, 'data');
mkdirSync(data);
must('chown', ['postgres', data]);
const port = await freePort();
const asPostgres = (program: string, args: string[]) =>
  must('setpriv', [
    '--reuid=postgres',
    '--regid=postgres',
    '--clear-groups',
    '--',
    join(bin, program),
    ...args,
  ]);
asPostgres('initdb', [
  '-D',
  data,
  '-U',
  'postgres',
  '--encoding=UTF8',
  '--locale=C.UTF-8',
  '--auth=trust',
  '--no-sync',
]);
asPostgres('pg_ctl', [
  '-D',
  data,
  '-w',
  '-l',
  join(data, 'log'),
  '-o',
  `-c listen_addresses=127.0.0.1 -p ${port} -c unix_socket_directories=${data} -c fsync=off -c max_connections=100 -c shared_preload_libraries=pg_stat_statements`,
  'start',
]);
try {
  // An owner that is no superuser, as a managed database gives.
  must(join(bin, 'psql'), [
    '-q',
    '-h',
    '127.0.0.1',
    '-p',
    String(port),
    '-U',
    'postgres',
    '-c',
    'CREATE ROLE nennep_owner LOGIN CREATEROLE CREATEDB',
    '-c',
    'CREATE DATABASE nennep OWNER nennep_owner',
    // Tests count statements.
    '-c',
    'CREATE EXTENSION pg_stat_statements',
    '-c',
    'GRANT pg_read_all_stats TO nennep_owner',
    '-c',
    'GRANT pg_checkpoint TO nennep_owner',
  ]);
  // Databases of tests, made from now on, let their owner read the write-ahead log: a test plays who owns the machine.
  must(join(bin, 'psql'), [
    ...['-q', '-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-d', 'template1'],
    ...[
      'pg_read_binary_file(text)',
      'pg_read_binary_file(text, bigint, bigint)',
      'pg_switch_wal()',
      'pg_ls_waldir()',
    ].flatMap((name) => ['-c', `GRANT EXECUTE ON FUNCTION ${name} TO nennep_owner`]),
  ]);
  const url = `postgresql://nennep_owner@127.0.0.1:${port}/nennep`;
  const same = await checkSchema(url);
  const { passed, failed } = await runVitest(
    ['--project', 'unit', ...process.argv.slice(2).filter((one) => one !== '--write-schema')],
    {
      DATABASE_URL: url,
      // The adversary of the secret ballot reads the write-ahead log with Debian's own tool.
      NENNEP_TEST_WALDUMP: join(bin, 'pg_waldump'),
      NENNEP_TEST_WAL: join(data, 'pg_wal'),
    },
  );
  const bad = failed + (same ? 0 : 1);
  console.log(`${passed + (same ? 1 : 0)} passed, ${bad} failed`);
  process.exitCode = bad === 0 && passed > 0 ? 0 : 1;
} finally {
  asPostgres('pg_ctl', ['-D', data, '-m', 'fast', '-w', 'stop']);
  rmSync(folder, { recursive: true, force: true });
}
