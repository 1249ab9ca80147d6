// The whole program in-process over a cloned database, with people who are really signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.ts';
import { setPassword } from '../../src/platform/auth/commands.ts';
import type { Scope } from '../../src/platform/auth/scope.ts';
import type { DemoAccount } from '../../src/platform/http/demo/contract.ts';
import type { AnswerOf, BodyIn, Endpoint, ParamsIn, QueryIn } from '../../src/platform/http/endpoint.ts';
import { isRefusal, type Refusal, type Result } from '../../src/platform/http/refusal.ts';
import type { LiveTiming } from '../../src/platform/live/serve.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export interface CallArgs<E> {
  params?: ParamsIn<E>;
  query?: QueryIn<E>;
  body?: BodyIn<E> | undefined;
  /** For endpoints whose body is 'upload'. */
  upload?: { fileName: string; bytes: Uint8Array; fields?: Record<string, string> };
  idempotencyKey?: string;
}

export interface Called<E> {
  status: number;
  /** The answer; check `status` first. */
  answer: AnswerOf<E>;
  /** Set when refused. */
  code?: string;
  message?: string;
  bytes: Buffer;
  headers: Record<string, unknown>;
}

export interface Client {
  call<E extends Endpoint>(endpoint: E, args?: CallArgs<E>): Promise<Called<E>>;
}

export interface TestApp extends App {
  database: TestDatabase;
  /** Moves the program's clock; instants are ISO text. */
  setClock(instant: string): void;
  /** A client signed in as this person (account and password are made when absent); null = not signed in. */
  as(personId: string | null): Promise<Client>;
  /** The cookie of this person's session, for what is not a call: streams, browsers. */
  cookieOf(personId: string): Promise<string>;
  /** Runs commands as a person; for arranging a test through the product's own commands. */
  act<T>(personId: string, work: (scope: Scope) => Promise<T>): Promise<T>;
  /** Another process over the same data, listening on this port; the caller closes it. */
  startAgain(port: number): Promise<App>;
  /** The same as a request runs it: a refusal rolls back, and is the answer. */
  attempt<T>(personId: string, work: (scope: Scope) => Promise<Result<T>>): Promise<Result<T>>;
}

class RolledBack extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

const password = 'mat-khau-thu-nghiem';

/** In: the instant at which the clock stands (it does not run). The caller closes it in afterAll. */
export async function createTestApp(
  options: {
    now?: string;
    demoAccounts?: DemoAccount[];
    liveTiming?: LiveTiming;
    logLevel?: string;
    requestsPerMinute?: number;
  } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  let now = Temporal.Instant.from(options.now ?? '2026-11-24T02:00:00Z');
  const filesDir = mkdtempSync(join(tmpdir(), 'nennep-files-'));
  const build = () =>
    createApp({
      databaseUrl: database.appUrl,
      publicUrl: 'http://127.0.0.1:3000',
      secret: 'a secret for tests only, forty characters',
      logLevel: options.logLevel ?? 'error',
      filesDir,
      blindKeysDir: join(filesDir, 'blind-keys'),
      clock: () => now,
      ...(options.demoAccounts ? { demoAccounts: options.demoAccounts } : {}),
      ...(options.requestsPerMinute ? { requestsPerMinute: options.requestsPerMinute } : {}),
      ...(options.liveTiming ? { liveTiming: options.liveTiming } : {}),
    });
  const app = await build();
  const cookies = new Map<string, Promise<string>>();
  let hash: string | null = null;

  /** Once for each, also when asked for twice at the same time: a second password would end the first session. */
  function cookieOf(personId: string): Promise<string> {
    const known = cookies.get(personId);
    if (known) return known;
    const cookie = signIn(personId);
    cookies.set(personId, cookie);
    cookie.catch(() => cookies.delete(personId));
    return cookie;
  }

  async function signIn(personId: string): Promise<string> {
    hash ??= await app.accounts.hashPassword(password);
    const made = hash;
    await app.runAsJob('test', (scope) => setPassword(scope, personId, made));
    const answer = await app.accounts.auth.api.signInUsername({
      body: { username: personId.replaceAll('-', ''), password },
      headers: new Headers(),
      asResponse: true,
    });
    const cookie = answer.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    if (!answer.ok || !cookie) throw new Error(`sign-in of ${personId} failed: ${answer.status}`);
    return cookie;
  }

  return {
    ...app,
    database,
    setClock: (instant) => {
      now = Temporal.Instant.from(instant);
    },
    act: (personId, work) => app.runAsPerson(personId, work),
    attempt: (personId, work) =>
      app
        .runAsPerson(personId, async (scope) => {
          const result = await work(scope);
          if (isRefusal(result)) throw new RolledBack(result);
          return result;
        })
        .catch((error) => {
          if (error instanceof RolledBack) return error.refusal;
          throw error;
        }),
    cookieOf,
    async as(personId) {
      const cookie = personId === null ? '' : await cookieOf(personId);
      return { call: (endpoint, args = {}) => call(app, cookie, endpoint, args) };
    },
    async startAgain(port) {
      const next = await build();
      await next.http.listen({ host: '127.0.0.1', port });
      return next;
    },
    async close() {
      await app.close();
      await database.drop();
      rmSync(filesDir, { recursive: true, force: true });
    },
  };
}

async function call<E extends Endpoint>(
  app: App,
  cookie: string,
  endpoint: E,
  args: CallArgs<E>,
): Promise<Called<E>> {
  const params = (args.params ?? {}) as Record<string, string>;
  const query = (args.query ?? {}) as Record<string, string>;
  const search = new URLSearchParams(
    Object.entries(query).map(([key, value]) => [key, String(value)]),
  ).toString();
  const url =
    endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? '')) +
    (search ? `?${search}` : '');
  const headers: Record<string, string> = { cookie };
  if (args.idempotencyKey) headers['idempotency-key'] = args.idempotencyKey;
  let payload: string | Buffer | undefined;
  if (args.upload) {
    const form = multipart(args.upload);
    payload = form.payload;
    headers['content-type'] = form.type;
  } else if (args.body !== undefined) {
    payload = JSON.stringify(args.body);
    headers['content-type'] = 'application/json';
  }
  const reply = await app.http.inject({
    method: endpoint.method,
    url,
    headers,
    ...(payload === undefined ? {} : { payload }),
  });
  const isJson = String(reply.headers['content-type'] ?? '').includes('json');
  const body = isJson ? reply.json() : undefined;
  return {
    status: reply.statusCode,
    answer: body,
    code: reply.statusCode >= 400 ? body?.code : undefined,
    message: reply.statusCode >= 400 ? body?.message : undefined,
    bytes: reply.rawPayload,
    headers: reply.headers,
  };
}

function multipart(upload: NonNullable<CallArgs<Endpoint>['upload']>) {
  const boundary = '----nennep-test-boundary';
  const parts: Buffer[] = [];
  for (const [name, value] of Object.entries(upload.fields ?? {})) {
    parts.push(
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`),
    );
  }
  parts.push(
    Buffer.from(
      `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${upload.fileName}"\r\ncontent-type: application/octet-stream\r\n\r\n`,
    ),
    Buffer.from(upload.bytes),
    Buffer.from(`\r\n--${boundary}--\r\n`),
  );
  return { payload: Buffer.concat(parts), type: `multipart/form-data; boundary=${boundary}` };
}
