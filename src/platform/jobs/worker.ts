// The worker of a process: reactions to facts, and jobs by the clock through pg-boss in the same database.
import { sql } from 'kysely';
import { type ScopeMint, timeZone } from '../auth/scope.ts';
import { connection, type Database, openDatabase } from '../db/connect.ts';
import { programGroup } from '../db/migrate.ts';
import { Dispatcher } from './dispatcher.ts';
import type { Job, Reaction } from './jobs.ts';

/** Loaded when the worker starts, after the first page can be served. */
const loadBoss = async () => (await import('pg-boss')).PgBoss;

const schema = 'pgboss';
/** One queue for all timed jobs, so that an idle process asks once and not once per job. */
const queue = 'timed';

/**
 * Makes or updates pg-boss's tables and lets the program's role use them. To be called after `migrate`.
 * In: the owner's connection string.
 */
export async function prepareQueue(ownerUrl: string): Promise<void> {
  const PgBoss = await loadBoss();
  const boss = new PgBoss({
    ...connection(ownerUrl, 'owner'),
    schema,
    max: 1,
    supervise: false,
    schedule: false,
  });
  boss.on('error', () => undefined);
  await boss.start();
  await boss.createQueue(queue, { retryLimit: 3, retryDelay: 30, retryBackoff: true, expireInSeconds: 900 });
  await boss.stop({ graceful: false });
  const owner = openDatabase(ownerUrl, { role: 'owner', max: 1 });
  try {
    await sql`GRANT USAGE ON SCHEMA pgboss TO ${sql.id(programGroup)}`.execute(owner);
    await sql`GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO ${sql.id(programGroup)}`.execute(
      owner,
    );
    await sql`GRANT USAGE ON ALL SEQUENCES IN SCHEMA pgboss TO ${sql.id(programGroup)}`.execute(owner);
  } finally {
    await owner.destroy();
  }
}

export interface WorkerDeps {
  /** Connection string of the program's role. */
  readonly databaseUrl: string;
  readonly db: Database;
  readonly mint: ScopeMint;
  readonly reactions: readonly Reaction[];
  readonly jobs: readonly Job[];
  readonly onError: (error: unknown, where: string) => void;
}

export interface Worker {
  /** A fact was committed somewhere. */
  wake(): void;
  /** Runs a timed job now, besides its times. */
  runNow(job: string): Promise<void>;
  /** Ends after the fact and the jobs at hand. */
  stop(): Promise<void>;
}

export async function startWorker(deps: WorkerDeps): Promise<Worker> {
  const jobs = new Map(deps.jobs.map((job) => [job.name, job]));
  if (jobs.size !== deps.jobs.length) throw new Error('two jobs have the same name');
  const dispatcher = new Dispatcher(deps);
  const PgBoss = await loadBoss();
  const boss = new PgBoss({
    ...connection(deps.databaseUrl, 'program'),
    schema,
    max: 2,
    migrate: false,
    createSchema: false,
    // The role owns nothing, so it rebuilds no indexes.
    reindex: false,
    monitorVacuum: false,
  });
  boss.on('error', (error) => deps.onError(error, queue));
  await boss.start();
  for (const { name, key } of await boss.getSchedules()) if (!jobs.has(key)) await boss.unschedule(name, key);
  for (const job of deps.jobs)
    await boss.schedule(queue, job.cron, { job: job.name }, { tz: timeZone, key: job.name });
  await boss.work<{ job: string }>(queue, { pollingIntervalSeconds: 5 }, async (due) => {
    for (const { data } of due) await runJob(deps, jobs.get(data.job));
  });
  await dispatcher.start();
  return {
    wake: () => dispatcher.wake(),
    runNow: (name) => runJob(deps, jobs.get(name)),
    async stop() {
      await Promise.all([dispatcher.stop(), boss.stop({ graceful: true, timeout: 10_000 })]);
    },
  };
}

/** A job that is no longer declared is done by doing nothing. */
async function runJob(deps: WorkerDeps, job: Job | undefined): Promise<void> {
  if (!job) return;
  try {
    await deps.db.transaction().execute(async (tx) => job.run(await deps.mint.forJob(tx, job.name)));
  } catch (error) {
    deps.onError(error, job.name);
    throw error;
  }
}
