// Server-sent events: GET /api/v1/live/:topic/:id, one document per audience.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { refuseCommon } from '../http/refusal.ts';
import { sendRefusal } from '../http/reply.ts';
import type { ServeDeps } from '../http/serve.ts';
import type { LiveHub, LiveTopic } from './hub.ts';

const heartbeatMilliseconds = 20_000;

export function serveLive(
  app: FastifyInstance,
  topics: readonly LiveTopic[],
  hub: LiveHub,
  deps: ServeDeps,
): void {
  app.get(
    '/api/v1/live/:topic/:id',
    {
      schema: {
        summary: 'Live document of a topic (text/event-stream)',
        operationId: 'watchLive',
        params: z.object({ topic: z.string(), id: z.uuid() }),
        querystring: z.object({ as: z.string().optional() }),
      },
      config: { endpoint: 'watchLive' },
    },
    async (request, reply) => {
      const { topic: name, id } = request.params as { topic: string; id: string };
      const { as } = request.query as { as?: string };
      const session = await deps.sessions.read(request, reply);
      if (!session) return sendRefusal(request, reply, refuseCommon('not-signed-in'));
      const topic = topics.find((one) => one.topic === name);
      if (!topic) return sendRefusal(request, reply, refuseCommon('not-found'));
      const audience = await deps.db
        .transaction()
        .execute(async (tx) => topic.audienceOf(await deps.mint.forPerson(tx, session.personId), id, as));
      if (audience === null) return sendRefusal(request, reply, refuseCommon('not-found'));

      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      stream.write('retry: 2000\n\n');
      let leave: (() => void) | undefined;
      let gone = false;
      const beat = setInterval(() => stream.write(': .\n\n'), heartbeatMilliseconds);
      stream.on('close', () => {
        gone = true;
        clearInterval(beat);
        leave?.();
      });
      try {
        leave = await hub.join(topic, id, audience, (frame) => stream.write(frame));
        if (gone) leave();
      } catch (error) {
        request.log.error({ err: error }, 'live document failed');
        stream.end();
      }
    },
  );
}
