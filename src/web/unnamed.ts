// Sends what must not be known to come from anybody: no cookie, no sign-in, no page that it came from.
import type { AnswerOf, BodyIn, Endpoint, ParamsIn } from '../platform/http/endpoint.ts';
import { ApiRefusal, addressOf, offlineRefusal } from './client.ts';

/** @throws {ApiRefusal} as `call` does; without an answer its code is `offline` */
export async function callUnnamed<E extends Endpoint>(
  endpoint: E,
  args: { params: ParamsIn<E>; body: BodyIn<E> },
): Promise<AnswerOf<E>> {
  let reply: Response;
  try {
    reply = await fetch(addressOf(endpoint, { params: args.params }), {
      method: endpoint.method,
      headers: { 'content-type': 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      body: JSON.stringify(args.body),
    });
  } catch {
    throw offlineRefusal();
  }
  const answer = (await reply.json().catch(() => null)) as { code?: string; message?: string } | null;
  if (!reply.ok)
    throw new ApiRefusal(answer?.code ?? 'fault', reply.status, answer?.message ?? offlineRefusal().message);
  return answer as AnswerOf<E>;
}
