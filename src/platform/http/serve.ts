// Puts a route behind HTTP: who asks, one transaction, idempotency key, refusal or answer.
import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import type { Scope, ScopeMint } from '../auth/scope.ts';
import type { Session, Sessions } from '../auth/sessions.ts';
import type { Database, Tx } from '../db/connect.ts';
import { cleanText } from './clean.ts';
import type { FileAnswer } from './endpoint.ts';
import { isRefusal, type Refusal, refuseCommon } from './refusal.ts';
import { sendRefusal } from './reply.ts';
import type { Route, Upload } from './routes.ts';

export interface ServeDeps {
  readonly db: Database;
  readonly mint: ScopeMint;
  readonly sessions: Sessions;
}

interface Done {
  readonly status: number;
  readonly answer: unknown;
}

/** Thrown to roll the transaction back, carrying the refusal out of it. */
class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

export function serve(app: FastifyInstance, route: Route, deps: ServeDeps): void {
  const { endpoint } = route;
  const schema: Record<string, unknown> = { summary: endpoint.summary, operationId: endpoint.name };
  if (endpoint.refusals?.length) schema.description = `Refusals: ${endpoint.refusals.join(', ')}.`;
  const anonymous = endpoint.access === 'anonymous';
  if (!endpoint.access) schema.security = [{ session: [] }];
  if (endpoint.params) schema.params = endpoint.params;
  if (endpoint.query) schema.querystring = endpoint.query;
  if (endpoint.body === 'upload') schema.consumes = ['multipart/form-data'];
  else if (endpoint.body) schema.body = endpoint.body;
  if (endpoint.answer !== 'file') schema.response = { 200: endpoint.answer };
  app.route({
    method: endpoint.method,
    url: endpoint.path,
    // Who wants the headers of data has to ask for the data.
    exposeHeadRoute: false,
    schema,
    config: {
      // Without a name it is not measured either: figures that grow one by one would tell when.
      ...(anonymous ? { rateLimit: false } : { endpoint: endpoint.name }),
      ...(endpoint.perMinute ? { rateLimit: { max: endpoint.perMinute, timeWindow: '1 minute' } } : {}),
    },
    handler: async (request, reply) => {
      const outcome = await (anonymous ? answerNobody(route, request, deps) : answer(route, request, deps));
      if (isRefusal(outcome)) return sendRefusal(request, reply, outcome);
      if (endpoint.answer === 'file') return sendFile(request, reply, outcome.answer as FileAnswer);
      return reply.status(outcome.status).send(outcome.answer);
    },
  });
}

/** A request from nobody in particular: what goes wrong with it is told to nobody but its sender. */
async function answerNobody(route: Route, request: FastifyRequest, deps: ServeDeps): Promise<Done | Refusal> {
  if (isForeign(request)) return refuseCommon('foreign-origin');
  if (request.headers.cookie || request.headers.authorization) return refuseCommon('carries-a-name');
  try {
    const refused = await route.admit?.({ params: request.params as never, body: request.body as never });
    return refused ?? (await inTransaction(route, request, emptyUpload, null, deps));
  } catch {
    return refuseCommon('nothing-written');
  }
}

async function answer(route: Route, request: FastifyRequest, deps: ServeDeps): Promise<Done | Refusal> {
  if (route.endpoint.method !== 'GET' && isForeign(request)) return refuseCommon('foreign-origin');
  const { sessions, mint } = deps;
  const { access, body } = route.endpoint;
  let [session, upload]: [Session | null, Upload] = [null, emptyUpload];
  if (access || body === 'upload') {
    session = await sessions.read(request);
    // Nothing large is read for a stranger.
    if (!session && !access) return refuseCommon('not-signed-in');
  }
  if (body === 'upload') {
    const read = await readUpload(request);
    if (isRefusal(read)) return read;
    upload = read;
  }
  if (access) return inTransaction(route, request, upload, session, deps);
  const done = await persistently(() =>
    sessions.transact(request, mint, (scope, { id }) => handle(route, request, upload, scope, id)),
  );
  return done ?? refuseCommon('not-signed-in');
}

/** For an endpoint that asks nobody's right: the job of its name acts. */
function inTransaction(
  route: Route,
  request: FastifyRequest,
  upload: Upload,
  session: Session | null,
  deps: ServeDeps,
): Promise<Done | Refusal> {
  return persistently(() =>
    deps.db
      .transaction()
      .execute(async (tx) =>
        handle(route, request, upload, await deps.mint.forJob(tx, route.endpoint.name), session?.id ?? null),
      ),
  );
}

/** Within a transaction; a refusal rolls it back. */
async function handle(
  route: Route,
  request: FastifyRequest,
  upload: Upload,
  scope: Scope,
  sessionId: string | null,
): Promise<Done> {
  const once = await onceOnly(scope.db, route, request, upload, scope.actor.personId);
  if (once.done) return once.done;
  const result = await route.handle({
    scope,
    params: request.params as never,
    query: request.query as never,
    body: request.body as never,
    upload,
    sessionId,
  });
  if (isRefusal(result)) throw new RolledBack(result);
  const done = { status: 200, answer: result };
  once.remember(done);
  return done;
}

/** Runs a transaction again where that may help; a refusal that it carried out is the answer. */
async function persistently<T>(transact: () => Promise<T>): Promise<T | Refusal> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transact();
    } catch (error) {
      if (error instanceof RolledBack) return error.refusal;
      if (!isTransient(error) || attempt >= 4) throw error;
    }
  }
}

/** A browser tells where a command comes from; another site's page must not act with our cookie. */
function isForeign(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (typeof site === 'string') return site !== 'same-origin' && site !== 'none';
  const { origin } = request.headers;
  return typeof origin === 'string' && URL.parse(origin)?.host !== request.headers.host;
}

/** Deadlock or serialisation failure: the same transaction may go through when run again. */
function isTransient(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === '40001' || code === '40P01';
}

/** A command that carries an Idempotency-Key is done once; the second time its first answer is given again. */
async function onceOnly(
  tx: Tx,
  route: Route,
  request: FastifyRequest,
  upload: Upload,
  personId: string | null,
) {
  const key = request.headers['idempotency-key'];
  const nothing = { done: null, remember: () => undefined } as const;
  if (
    route.endpoint.method === 'GET' ||
    route.endpoint.answer === 'file' ||
    route.endpoint.secret ||
    typeof key !== 'string' ||
    personId === null
  )
    return nothing;
  if (key.length < 8 || key.length > 100)
    throw new RolledBack(refuseCommon('bad-input', { where: 'Idempotency-Key' }));
  const hash = createHash('sha256')
    .update(JSON.stringify([request.url, request.body ?? null, upload.fileName, upload.fields]))
    .update(upload.bytes)
    .digest();
  // Sent together; the second is answered by what is committed once the first has the lock.
  const [, earlier] = await Promise.all([
    sql`SELECT pg_advisory_xact_lock(hashtextextended(${personId + key}, 0))`.execute(tx),
    tx
      .selectFrom('idempotency_keys')
      .select(['request_hash', 'status', 'answer'])
      .where('actor_id', '=', personId)
      .where('key', '=', key)
      .executeTakeFirst(),
  ]);
  if (earlier) {
    if (!hash.equals(earlier.request_hash)) throw new RolledBack(refuseCommon('key-reused'));
    return {
      done: { status: earlier.status, answer: earlier.answer } as Done,
      remember: () => undefined,
    };
  }
  // Goes out with the commit, which fails should this fail.
  const remember = (done: Done) => {
    tx.insertInto('idempotency_keys')
      .values({
        actor_id: personId,
        key,
        endpoint: route.endpoint.name,
        request_hash: hash,
        status: done.status,
        answer: JSON.stringify(done.answer ?? null),
      })
      .execute()
      .catch(() => undefined);
  };
  return { done: null, remember };
}

const emptyUpload: Upload = { fileName: '', bytes: new Uint8Array(), fields: {} };

async function readUpload(request: FastifyRequest): Promise<Upload | Refusal> {
  if (!request.isMultipart()) return refuseCommon('bad-input', { where: 'multipart/form-data' });
  const fields: Record<string, string> = {};
  let fileName = '';
  let bytes: Uint8Array | null = null;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') fields[part.fieldname] = cleanText(String(part.value));
      else {
        fileName = cleanText(part.filename.normalize('NFC'));
        bytes = await part.toBuffer();
      }
    }
  } catch (error) {
    if ((error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE')
      return refuseCommon('too-large', { limit: uploadLimitMegabytes });
    throw error;
  }
  if (!bytes) return refuseCommon('bad-input', { where: 'file' });
  return { fileName, bytes, fields };
}

/** Largest upload that is read at all; modules set lower limits of their own. */
export const uploadLimitMegabytes = 30;

function sendFile(request: FastifyRequest, reply: FastifyReply, file: FileAnswer) {
  if (file.etag) {
    reply.header('etag', `"${file.etag}"`);
    const known = request.headers['if-none-match'] ?? '';
    if (known.split(',').some((one) => one.trim().replace(/^W\//, '') === `"${file.etag}"`))
      return reply.header('cache-control', 'private, no-cache').status(304).send();
  }
  const ascii = file.fileName
    .normalize('NFD')
    .replace(/[̀-ͯ]/g, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]|["\\]/g, '_');
  return reply
    .type(file.mime)
    .header(
      'content-disposition',
      `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName)}`,
    )
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', file.etag ? 'private, no-cache' : 'private, no-store')
    .serializer((bytes: unknown) => bytes as string)
    .send(Buffer.from(file.bytes));
}
