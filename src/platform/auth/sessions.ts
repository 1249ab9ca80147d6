// Who sent this request: session look-up, the idle rule, sign-in and sign-out over HTTP.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '../db/connect.ts';
import { sendRefusal } from '../http/reply.ts';
import { type Accounts, accountName } from './accounts.ts';
import { signedToken } from './caller.ts';
import { refuseAuth } from './contract.ts';
import type { Scope, ScopeMint } from './scope.ts';

export interface Session {
  readonly id: string;
  readonly personId: string;
}

/** A session as it stands in the database. */
interface Found extends Session {
  readonly alive: boolean;
  /** Not used for a while. */
  readonly old: boolean;
}

/** 'use' (left out) puts idle sign-out off; 'look' does not: an open screen alone keeps nobody signed in. */
type Purpose = 'use' | 'look';

export interface Sessions {
  read(request: FastifyRequest, purpose?: Purpose): Promise<Session | null>;
  /**
   * One transaction of the request's person: session, rights and settings in two journeys to the database. null without a living
   * session.
   */
  transact<T>(
    request: FastifyRequest,
    mint: ScopeMint,
    work: (scope: Scope, session: Session) => Promise<T>,
    purpose?: Purpose,
  ): Promise<T | null>;
}

/** Idle sign-out: own device, machine shared with others. Minutes. */
export const idleMinutes = { own: 14 * 24 * 60, shared: 30 };

/**
 * Reads sessions from cookies, in one statement; an idle one is ended. In: the program's database, the secret that signs cookies.
 * better-auth gives sessions and ends them; its own look-up takes two statements and a third of the time of a short read.
 */
export function createSessions(db: Database, secret: string): Sessions {
  const tokenOf = signedToken(secret);
  const find = async (over: Database | Tx, token: string): Promise<Found | null> => {
    const { rows } = await sql<Found>`
      SELECT id, user_id AS "personId", updated_at < now() - interval '1 minute' AS old, expires_at > now()
        AND updated_at > now() - make_interval(mins => CASE WHEN shared THEN ${idleMinutes.shared}::int ELSE ${idleMinutes.own}::int END) AS alive
      FROM auth_sessions WHERE token = ${token}`.execute(over);
    return rows[0] ?? null;
  };
  /** Ends an idle one. Once a minute is enough for the idle rule: a read is not a write. */
  const tend = async ({ id, alive, old }: Found, purpose: Purpose): Promise<void> => {
    if (!alive) await db.deleteFrom('auth_sessions').where('id', '=', id).execute();
    else if (old && purpose === 'use')
      await sql`UPDATE auth_sessions SET updated_at = now() WHERE id = ${id}`.execute(db);
  };
  return {
    async read(request, purpose = 'use') {
      const token = tokenOf(request);
      const found = token === null ? null : await find(db, token);
      if (!found) return null;
      await tend(found, purpose);
      return found.alive ? { id: found.id, personId: found.personId } : null;
    },
    async transact(request, mint, work, purpose = 'use') {
      const token = tokenOf(request);
      if (token === null) return null;
      const seen: { found: Found | null } = { found: null };
      try {
        return await db.transaction().execute(async (tx) => {
          const living = find(tx, token).then((one) => {
            seen.found = one;
            return one?.alive ? one : null;
          });
          const person = sql<string>`(SELECT user_id FROM auth_sessions WHERE token = ${token})`;
          const entered = await mint.forSession(tx, living, person);
          return entered && (await work(entered.scope, entered.session));
        });
      } finally {
        // Whatever became of the work: outside its transaction.
        if (seen.found) await tend(seen.found, purpose);
      }
    },
  };
}

const signInShape = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(128),
  shared: z.boolean().default(false),
});

/** `POST /api/auth/sign-in/username`, `POST /api/auth/sign-out`: the only doors of better-auth that are open. */
export function serveSignIn(app: FastifyInstance, accounts: Accounts): void {
  app.post(
    '/api/auth/sign-in/username',
    {
      schema: {
        summary: 'Sign in by phone or card number and password',
        operationId: 'signIn',
        body: signInShape,
      },
      config: {
        endpoint: 'signIn',
        rateLimit: { max: 10, timeWindow: '1 minute', keyGenerator: typedName, hook: 'preValidation' },
      },
    },
    async (request, reply) => {
      const { username: typed, password, shared } = request.body as z.output<typeof signInShape>;
      const name = plainName(typed);
      if (name.startsWith('+')) return sendRefusal(request, reply, refuseAuth('phone-with-country-code'));
      const personId = await accounts.personForSignIn(name);
      const answer = await accounts.auth.api.signInUsername({
        // An unknown name goes through the same work, so that the time tells nothing.
        body: { username: personId ? accountName(personId) : 'nobody', password },
        headers: headersOf(request),
        asResponse: true,
      });
      if (!answer.ok) return sendRefusal(request, reply, refuseAuth('sign-in-failed'));
      const { token } = (await answer.json()) as { token: string };
      if (shared)
        await accounts.db
          .updateTable('auth_sessions')
          .set({ shared: true })
          .where('token', '=', token)
          .execute();
      return withCookies(reply, answer).send({ personId });
    },
  );
  app.post(
    '/api/auth/sign-out',
    { schema: { summary: 'Sign out', operationId: 'signOut' }, config: { endpoint: 'signOut' } },
    async (request, reply) =>
      withCookies(
        reply,
        await accounts.auth.api.signOut({ headers: headersOf(request), asResponse: true }),
      ).send({ done: true }),
  );
}

function typedName(request: FastifyRequest): string {
  const name = (request.body as { username?: unknown } | undefined)?.username;
  return typeof name === 'string' ? plainName(name).slice(0, 60) : request.ip;
}

/** The number as it is kept, however it was spaced: also what the limit of tries counts. */
function plainName(typed: string): string {
  return typed.replace(/[\s.]/g, '').toUpperCase();
}

function withCookies(reply: FastifyReply, answer: Response): FastifyReply {
  for (const cookie of answer.headers.getSetCookie()) reply.header('set-cookie', cookie);
  return reply;
}

function headersOf(request: FastifyRequest): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  return headers;
}
