// A route: an endpoint and the sentence that answers it. The wrapper around it is serve.ts.
import type { Scope } from '../auth/scope.ts';
import type { AnswerOf, BodyOf, Endpoint, ParamsOf, QueryOf } from './endpoint.ts';
import type { Refusal, Result } from './refusal.ts';

export interface Upload {
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly fields: Readonly<Record<string, string>>;
}

export interface RouteRequest<E> {
  /** The person's scope; for a 'public' endpoint, a job's scope named after the endpoint. */
  readonly scope: Scope;
  readonly params: ParamsOf<E>;
  readonly query: QueryOf<E>;
  readonly body: BodyOf<E>;
  /** Only for endpoints whose body is 'upload'. */
  readonly upload: Upload;
  /** Id of the session the request came with, null without one. */
  readonly sessionId: string | null;
}

/** Looks at a request before a transaction opens for it; null = it may go on. */
type Admit<E> = (request: { params: ParamsOf<E>; body: BodyOf<E> }) => Promise<Refusal | null>;

export interface Route {
  readonly endpoint: Endpoint;
  readonly admit?: Admit<Endpoint>;
  readonly handle: (request: RouteRequest<Endpoint>) => Promise<Result<unknown>>;
}

/** One sentence per route: request in, answer or refusal out; all inside one transaction. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (request: RouteRequest<E>) => Promise<Result<AnswerOf<E>>>,
  admit?: Admit<E>,
): Route {
  return {
    endpoint,
    handle: handle as Route['handle'],
    ...(admit ? { admit: admit as Admit<Endpoint> } : {}),
  };
}
