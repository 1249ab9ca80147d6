// The floor of B2 and B3: bare Fastify and pg that run given statements, each prepared once a connection, and answer given bytes.
import Fastify from 'fastify';
import pg from 'pg';
import { answer } from '../process.ts';

interface Given {
  readonly databaseUrl: string;
  /** Out of the transaction: one after the other, the first ones. */
  readonly before: readonly { readonly text: string; readonly values: readonly unknown[] }[];
  readonly inside: readonly { readonly text: string; readonly values: readonly unknown[] }[];
  readonly answer: string;
  /** Texts in the values of which each request brings its own; the id that the first insert returns is one of them. */
  readonly own: { readonly returned?: string; readonly key?: string };
}

interface Sent {
  /** [text in the given values, text instead]. */
  readonly instead: readonly (readonly [string, string])[];
}

async function serve(given: Given): Promise<object> {
  const pool = new pg.Pool({ connectionString: given.databaseUrl, max: 10 });
  const app = Fastify();
  const names = new Map<string, string>();
  const nameOf = (text: string) => {
    const known = names.get(text) ?? `b${names.size}`;
    names.set(text, known);
    return known;
  };
  const run = async (sent: Sent | null) => {
    const client = await pool.connect();
    let returned: string | null = null;
    const filled = (value: unknown): unknown => {
      if (typeof value !== 'string' && !Array.isArray(value)) return value;
      if (Array.isArray(value)) return value.map(filled);
      let text = value;
      for (const [from, to] of sent?.instead ?? []) text = text.replaceAll(from, to);
      if (given.own.returned && returned) text = text.replaceAll(given.own.returned, returned);
      return text;
    };
    const query = ({ text, values }: Given['before'][number]) =>
      client.query({ name: nameOf(text), text, values: sent ? values.map(filled) : [...values] });
    try {
      for (const one of given.before) await query(one);
      await client.query('begin');
      for (const one of given.inside) {
        const { rows } = await query(one);
        if (given.own.returned && /^insert/i.test(one.text))
          returned ??= (rows[0] as { id?: string } | undefined)?.id ?? null;
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  };
  app.get('/', async (_request, reply) => {
    await run(null);
    return reply.type('application/json; charset=utf-8').send(given.answer);
  });
  app.post('/', async (request, reply) => {
    await run(request.body as Sent);
    return reply.type('application/json; charset=utf-8').send(given.answer);
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: (app.server.address() as { port: number }).port };
}

answer(serve);
