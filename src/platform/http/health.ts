// Is it alive, is it ready, how does it do: /healthz, /readyz, /metrics (Prometheus).
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/connect.ts';
import { newestMigration } from '../db/migrate.ts';
import { readLag } from '../jobs/progress.ts';

export interface HealthDeps {
  readonly db: Database;
  /** Open live screens now; readings of things and documents made for them since the start. */
  readonly live: () => { readonly screens: number; readonly reads: number; readonly documents: number };
}

/** To be registered before the routes, so that their times are counted. Figures carry endpoint names, never addresses or persons. */
export function registerHealth(app: FastifyInstance, deps: HealthDeps): void {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'nennep_' });
  measureRequests(app, register);
  measureDatabase(deps.db, register);
  measureLive(deps.live, register);
  let newest: string | undefined;
  const plain = { schema: { hide: true }, config: { rateLimit: false as const } };
  app.get('/healthz', plain, async () => ({ alive: true }));
  app.get('/readyz', plain, async (_request, reply) => {
    newest ??= await newestMigration();
    const why = await unready(deps.db, newest);
    return why === null ? { ready: true } : reply.status(503).send({ ready: false, message: why });
  });
  app.get('/metrics', plain, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}

function measureLive(live: HealthDeps['live'], register: Registry): void {
  new Gauge({
    name: 'nennep_live_screens',
    help: 'Open live screens',
    registers: [register],
    collect() {
      this.set(live().screens);
    },
  });
  for (const [kind, help] of [
    ['reads', 'Readings of things that open screens show'],
    ['documents', 'Documents made for open screens, one an audience and reading'],
  ] as const)
    new Counter({
      name: `nennep_live_${kind}_total`,
      help,
      registers: [register],
      collect() {
        this.reset();
        this.inc(live()[kind]);
      },
    });
}

function measureRequests(app: FastifyInstance, register: Registry): void {
  const times = new Histogram({
    name: 'nennep_http_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    const { endpoint } = request.routeOptions.config as { endpoint?: string };
    if (endpoint) times.observe({ endpoint, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

/** Read when asked for; a database that is away leaves these figures out and keeps the others. */
function measureDatabase(db: Database, register: Registry): void {
  new Gauge({
    name: 'nennep_db_connections',
    help: 'Connections of the program to its database, all processes together',
    labelNames: ['state'],
    registers: [register],
    async collect() {
      this.reset();
      const { rows } = await sql<{ state: string; count: number }>`
        SELECT coalesce(state, 'unknown') AS state, count(*)::int AS count FROM pg_stat_activity
        WHERE application_name = 'nennep-program' AND datname = current_database() GROUP BY 1`
        .execute(db)
        .catch(() => ({ rows: [] }));
      for (const { state, count } of rows) this.set({ state }, count);
    },
  });
  new Gauge({
    name: 'nennep_reaction_facts',
    help: 'Facts before each reaction: behind = not answered yet (up to 10000), parked = failed, to be tried again',
    labelNames: ['reaction', 'state'],
    registers: [register],
    async collect() {
      this.reset();
      for (const { reaction, behind, parked } of await readLag(db).catch(() => [])) {
        this.set({ reaction, state: 'behind' }, behind);
        this.set({ reaction, state: 'parked' }, parked);
      }
    },
  });
}

/** A sentence saying why this process should get no requests; null when it may. */
async function unready(db: Database, newest: string | undefined): Promise<string | null> {
  try {
    const { rows } = await sql<{ there: boolean }>`
      SELECT EXISTS (SELECT FROM kysely_migration WHERE name = ${newest}) AS there`.execute(db);
    return rows[0]?.there ? null : 'Cơ sở dữ liệu chưa được cập nhật tới bản của chương trình này.';
  } catch {
    return 'Cơ sở dữ liệu chưa trả lời.';
  }
}
