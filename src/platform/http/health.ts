// Is it alive, is it ready, how does it do: /healthz, /readyz, /metrics (Prometheus).
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Database } from '../db/connect.ts';

export interface HealthDeps {
  readonly db: Database;
  /** Open live screens now. */
  readonly screens: () => number;
}

/** To be registered before the routes, so that their times are counted. Figures carry endpoint names, never addresses or persons. */
export function registerHealth(app: FastifyInstance, deps: HealthDeps): void {
  const register = new Registry();
  collectDefaultMetrics({ register, prefix: 'nennep_' });
  const times = new Histogram({
    name: 'nennep_http_seconds',
    help: 'Seconds from request to answer',
    labelNames: ['endpoint', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [register],
  });
  new Gauge({
    name: 'nennep_live_screens',
    help: 'Open live screens',
    registers: [register],
    collect() {
      this.set(deps.screens());
    },
  });
  app.addHook('onResponse', async (request, reply) => {
    const { endpoint } = request.routeOptions.config as { endpoint?: string };
    if (endpoint) times.observe({ endpoint, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  const plain = { schema: { hide: true }, config: { rateLimit: false as const } };
  app.get('/healthz', plain, async () => ({ alive: true }));
  app.get('/readyz', plain, async (_request, reply) => {
    try {
      await sql`SELECT 1 FROM organisations LIMIT 1`.execute(deps.db);
      return { ready: true };
    } catch {
      return reply.status(503).send({ ready: false, message: 'Cơ sở dữ liệu chưa trả lời.' });
    }
  });
  app.get('/metrics', plain, async (_request, reply) =>
    reply.type(register.contentType).send(await register.metrics()),
  );
}
