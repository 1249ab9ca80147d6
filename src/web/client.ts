// Calls endpoints from the browser: typed by their declarations, safe to repeat, refusals as one kind of error.
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { AnswerOf, BodyIn, Endpoint, ParamsIn, QueryIn } from '../platform/http/endpoint.ts';
import { newKey } from './key.ts';
import { noteServerTime } from './kit/server-clock.ts';
import { currentLanguage } from './texts/language.ts';

/** A refusal of the server, or the network's silence (code `offline`). */
export class ApiRefusal extends Error {
  readonly code: string;
  readonly status: number;
  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** The server did not answer at all. */
export function offlineRefusal(): ApiRefusal {
  return new ApiRefusal('offline', 0, offline[currentLanguage()]);
}

export interface CallArgs<E> {
  params?: ParamsIn<E>;
  query?: QueryIn<E>;
  body?: BodyIn<E>;
}

const offline = {
  vi: 'Chưa nối được máy chủ. Nội dung đang viết vẫn giữ; có mạng thì gửi lại.',
  en: 'The server cannot be reached. What you typed is kept; send it again when the network is back.',
};

/** Sends one request. The same `key` sent again is done once. */
export async function call<E extends Endpoint>(
  endpoint: E,
  args: CallArgs<E> = {},
  key?: string,
): Promise<AnswerOf<E>> {
  return send(endpoint.method, addressOf(endpoint, args), args.body, key) as Promise<AnswerOf<E>>;
}

/** The address of an endpoint, e.g. of a file that a link opens. */
export function addressOf<E extends Endpoint>(
  endpoint: E,
  args: Pick<CallArgs<E>, 'params' | 'query'>,
): string {
  const params = (args.params ?? {}) as Record<string, string>;
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
  const query = Object.entries((args.query ?? {}) as Record<string, unknown>).filter(
    ([, value]) => value !== undefined,
  );
  const search = query.length
    ? `?${new URLSearchParams(query.map(([name, value]) => [name, String(value)]))}`
    : '';
  return path + search;
}

/** The same for an address without a declared endpoint (sign-in and sign-out). */
export async function send(method: string, path: string, body?: unknown, key?: string): Promise<unknown> {
  const headers: Record<string, string> = { 'accept-language': currentLanguage() };
  const form = body instanceof FormData;
  if (body !== undefined && !form) headers['content-type'] = 'application/json';
  if (key) headers['idempotency-key'] = key;
  let reply: Response;
  try {
    reply = await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
  } catch {
    throw offlineRefusal();
  }
  noteServerTime(reply.headers.get('date'));
  const answer = (await reply.json().catch(() => null)) as { code?: string; message?: string } | null;
  if (!reply.ok)
    throw new ApiRefusal(
      answer?.code ?? 'fault',
      reply.status,
      answer?.message ?? offline[currentLanguage()],
    );
  return answer;
}

/** Sends one file, with the form's other fields, to an endpoint whose body is 'upload'. */
export async function upload<E extends Endpoint>(
  endpoint: E,
  args: { params?: ParamsIn<E>; fields?: Readonly<Record<string, string>> },
  file: File,
): Promise<AnswerOf<E>> {
  const form = new FormData();
  for (const [name, value] of Object.entries(args.fields ?? {})) form.append(name, value);
  form.append('file', file);
  return send(endpoint.method, addressOf(endpoint, args), form, newKey()) as Promise<AnswerOf<E>>;
}

/** Reads an endpoint; kept by its name and arguments. `staleTime` 'static' = read once, whatever is sent meanwhile. */
export function useEndpoint<E extends Endpoint>(
  endpoint: E,
  args: CallArgs<E> = {},
  options: {
    enabled?: boolean;
    staleTime?: number | 'static';
    gcTime?: number;
    initialData?: AnswerOf<E>;
  } = {},
) {
  return useQuery<AnswerOf<E>, ApiRefusal>({
    queryKey: [endpoint.name, args.params ?? null, args.query ?? null],
    queryFn: () => call(endpoint, args),
    ...options,
  });
}

/**
 * Runs a command; what was read before is read again afterwards, also when somebody else was quicker ('stale').
 * A retry of the same submission carries the same key. `leadTo` goes to another page, also when what was sent from is gone
 * from the screen by then.
 */
export function useCommand<E extends Endpoint>(endpoint: E, leadTo?: (answer: AnswerOf<E>) => unknown) {
  const queries = useQueryClient();
  return useMutation<AnswerOf<E>, ApiRefusal, CallArgs<E> & { key?: string }>({
    mutationFn: ({ key, ...args }) => call(endpoint, args as CallArgs<E>, key ?? newKey()),
    onSuccess: async (answer) => {
      await leadTo?.(answer);
      await queries.invalidateQueries();
    },
    onError: (refusal) => {
      if (refusal.code === 'stale') return queries.invalidateQueries();
    },
  });
}

/**
 * The command of one button, with a key of its own for each tap. `words` = what was typed or chosen is sent: sent again
 * after the network was lost, the same words carry the same key until they are answered, so that they are done once.
 */
export function useTap<E extends Endpoint>(endpoint: E, kind?: 'words') {
  const command = useCommand(endpoint);
  const unanswered = useRef<{ words: string; key: string } | null>(null);
  const tap = (args: CallArgs<E>, onDone?: (answer: AnswerOf<E>) => void) => {
    const words = JSON.stringify(args);
    const kept = unanswered.current;
    const key = kept && kept.words === words ? kept.key : newKey();
    if (kind === 'words') unanswered.current = { words, key };
    command.mutate(
      { ...args, key },
      {
        onSuccess: (answer) => {
          unanswered.current = null;
          onDone?.(answer);
        },
        onError: (refusal) => {
          if (refusal.status > 0 && refusal.status < 500) unanswered.current = null;
        },
      },
    );
  };
  return { tap, pending: command.isPending, refusal: command.error, reset: command.reset };
}
