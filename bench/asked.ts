// What one request asks of the database, statement by statement, for the floors that ask the same without us.
import type { InjectOptions } from 'fastify';
import pg from 'pg';
import type { App } from '../src/app.ts';

export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** Sends a request to the program in this process. Out: its answer, and every statement it led to, in order. */
export async function askedBy(
  app: App,
  request: InjectOptions,
): Promise<{ status: number; body: string; statements: Statement[] }> {
  const statements: Statement[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    const [query, values] = args as [string | { text: string; values?: unknown[] }, unknown[] | undefined];
    const text = typeof query === 'string' ? query : query.text;
    statements.push({ text, values: (typeof query === 'string' ? values : query.values) ?? [] });
    return (original as (...all: unknown[]) => unknown).apply(this, args);
  } as typeof original;
  try {
    const reply = await app.http.inject(request);
    return { status: reply.statusCode, body: reply.body, statements };
  } finally {
    pg.Client.prototype.query = original;
  }
}
