// Server-sent events: GET /api/v1/live/:topic/:id, one document per audience, for as long as session and right last.
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isRefusal, type Refusal, refuseCommon } from '../http/refusal.ts';
import { sendRefusal } from '../http/reply.ts';
import type { ServeDeps } from '../http/serve.ts';
import type { LiveHub, LiveTopic, Watching } from './hub.ts';
import { StreamScreen } from './screen.ts';

export interface LiveTiming {
  /** Between two signs of life on a silent stream. */
  readonly beatMilliseconds: number;
  /** Until the session and the right to watch are looked at again; each stream a little sooner or as late. */
  readonly recheckMilliseconds: number;
}

const usual: LiveTiming = { beatMilliseconds: 20_000, recheckMilliseconds: 50_000 };

/** Milliseconds in which so many screens may join again without hindering each other. */
export function spreadOf(screens: number): number {
  return Math.min(10_000, Math.max(1000, screens * 4));
}

interface Params {
  readonly topic: string;
  readonly id: string;
}

interface Query {
  /** The audience asked for; the own one when left out. */
  readonly as?: string;
  /** After the first document only what is different is sent (`contract.ts`). */
  readonly parts?: '1';
}

export function serveLive(
  app: FastifyInstance,
  topics: readonly LiveTopic[],
  hub: LiveHub,
  deps: ServeDeps,
  timing: LiveTiming = usual,
): void {
  app.get(
    '/api/v1/live/:topic/:id',
    {
      schema: {
        summary: 'Live document of a topic (text/event-stream)',
        operationId: 'watchLive',
        params: z.object({ topic: z.string(), id: z.uuid() }),
        querystring: z.object({ as: z.string().optional(), parts: z.literal('1').optional() }),
      },
      config: { endpoint: 'watchLive' },
    },
    async (request, reply) => {
      const { topic: name, id } = request.params as Params;
      const topic = topics.find((one) => one.topic === name);
      const watching = await admitted(topic, request, deps);
      if (isRefusal(watching)) return sendRefusal(request, reply, watching);
      if (!topic) return sendRefusal(request, reply, refuseCommon('not-found'));
      reply.hijack();
      const stream = reply.raw;
      stream.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-accel-buffering': 'no',
        connection: 'keep-alive',
      });
      const screen = new StreamScreen(stream, (request.query as Query).parts !== undefined);
      const beating = () => screen.beat(spreadOf(hub.figures.screens));
      beating();
      const { audience } = watching;
      let leave: (() => void) | undefined;
      let gone = false;
      const beat = setInterval(beating, timing.beatMilliseconds);
      const stopChecking = everySoOften(timing.recheckMilliseconds, async () => {
        const again = await admitted(topic, request, deps).catch((error: unknown) => {
          if (!gone) request.log.error({ err: error }, 'right to watch could not be looked at');
          return null;
        });
        // What cannot be proven is not shown; the screen asks again by itself.
        if (again === null || isRefusal(again) || again.audience !== audience) screen.end();
      });
      stream.on('close', () => {
        gone = true;
        clearInterval(beat);
        stopChecking();
        leave?.();
      });
      try {
        leave = await hub.join(topic, id, audience, screen);
        if (gone) leave();
      } catch (error) {
        request.log.error({ err: error }, 'live document failed');
        screen.end();
      }
    },
  );
}

/** Whether the request's person may watch now, and as whom. Watching alone keeps no session from ending, unless the topic says so. */
async function admitted(
  topic: LiveTopic | undefined,
  request: FastifyRequest,
  deps: ServeDeps,
): Promise<Watching | Refusal> {
  const { id } = request.params as Params;
  const { as } = request.query as Query;
  const watching = await deps.sessions.transact(
    request,
    deps.mint,
    async (scope) => (await topic?.audienceOf(scope, id, as)) ?? refuseCommon('not-found'),
    'look',
  );
  if (watching === null) return refuseCommon('not-signed-in');
  if (isRefusal(watching)) return watching;
  if (watching.awake) await deps.sessions.read(request, 'use');
  return watching;
}

/** Calls `work` again and again, the next time only after it ended; spread, so that a hall's screens do not ask at once. */
function everySoOften(milliseconds: number, work: () => Promise<void>): () => void {
  let stopped = false;
  let timer: NodeJS.Timeout;
  const next = () => {
    timer = setTimeout(
      async () => {
        await work();
        if (!stopped) next();
      },
      milliseconds * (0.7 + 0.3 * Math.random()),
    );
  };
  next();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
