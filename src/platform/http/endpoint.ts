// An endpoint declared once: used by the route, the browser's client, OpenAPI and the role matrix.
import type { z } from 'zod';

type Shape = z.ZodType;
export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export interface Endpoint<
  P extends Shape | undefined = Shape | undefined,
  Q extends Shape | undefined = Shape | undefined,
  B extends Shape | 'upload' | undefined = Shape | 'upload' | undefined,
  A extends Shape | 'file' = Shape | 'file',
> {
  /** Unique verb + noun, e.g. `castVote`; OpenAPI's operationId. */
  readonly name: string;
  readonly method: Method;
  /** With `:params`, e.g. `/api/v1/votes/:voteId/choice`. */
  readonly path: string;
  /** One English sentence for the API reference. */
  readonly summary: string;
  readonly params?: P;
  readonly query?: Q;
  /** 'upload' = multipart form with one file and text fields. */
  readonly body?: B;
  /** 'file' = bytes with a file name. */
  readonly answer: A;
  /** Codes this endpoint may refuse with, besides the common ones (see refusals.ts). */
  readonly refusals?: readonly string[];
  /**
   * 'public' = without sign-in. 'anonymous' = from nobody in particular: a request that carries a cookie is refused, no session is
   * read, no address counted, nothing logged or measured.
   */
  readonly access?: 'public' | 'anonymous';
  /** Request or answer carries a password or a one-time code: neither hash nor answer is kept for a repeated request. */
  readonly secret?: true;
  /** Requests a minute and address before 429, where the common limit is too wide. */
  readonly perMinute?: number;
}

/** Declares an endpoint; the types of its parts are kept. */
export function endpoint<
  const A extends Shape | 'file',
  P extends Shape | undefined = undefined,
  Q extends Shape | undefined = undefined,
  const B extends Shape | 'upload' | undefined = undefined,
>(declaration: Endpoint<P, Q, B, A>): Endpoint<P, Q, B, A> {
  return declaration;
}

type Out<T> = T extends Shape ? z.output<T> : undefined;
type In<T> = T extends Shape ? z.input<T> : undefined;

export type ParamsOf<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _A> ? Out<P> : never;
export type QueryOf<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _A> ? Out<Q> : never;
export type BodyOf<E> = E extends Endpoint<infer _P, infer _Q, infer B, infer _A> ? Out<B> : never;
export type AnswerOf<E> =
  E extends Endpoint<infer _P, infer _Q, infer _B, infer A>
    ? A extends Shape
      ? z.output<A>
      : FileAnswer
    : never;
export type ParamsIn<E> = E extends Endpoint<infer P, infer _Q, infer _B, infer _A> ? In<P> : never;
export type QueryIn<E> = E extends Endpoint<infer _P, infer Q, infer _B, infer _A> ? In<Q> : never;
export type BodyIn<E> =
  E extends Endpoint<infer _P, infer _Q, infer B, infer _A> ? (B extends 'upload' ? UploadIn : In<B>) : never;

/** What a route answers when its endpoint's answer is 'file'. */
export interface FileAnswer {
  readonly fileName: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
  /** true = shown in the browser rather than saved. */
  readonly inline?: boolean;
  /** Of these bytes: a reader that has them is answered 304. */
  readonly etag?: string;
}

/** What the browser sends to an endpoint whose body is 'upload'. */
export interface UploadIn {
  readonly file: Blob;
  readonly fields?: Record<string, string>;
}
