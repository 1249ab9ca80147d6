// Builds the HTTP server: plugins, error mapping, routes. Listens nowhere by itself.
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import Fastify, { type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import {
  hasZodFastifySchemaValidationErrors,
  serializerCompiler,
  validatorCompiler,
} from 'fastify-type-provider-zod';
import { z } from 'zod';
import { cleanInput, isOutOfTime } from './clean.ts';
import { refuseCommon } from './refusal.ts';
import { sendRefusal } from './reply.ts';
import { uploadLimitMegabytes } from './serve.ts';
import { isBeyondRange, placeOf, unreadableOf, wordingOf } from './wording.ts';

export interface ServerOptions {
  /** pino's level. */
  readonly logLevel: string;
  /** Requests a minute and caller before 429; sign-in has its own. */
  readonly requestsPerMinute?: number;
  /** Who asks, proven without the database; null = nobody known, whose address is counted. */
  readonly callerOf?: (request: FastifyRequest) => string | null;
}

export async function buildServer(options: ServerOptions): Promise<FastifyInstance> {
  z.config({ localeError: wordingOf });
  const app = Fastify({
    logger: {
      level: options.logLevel,
      // No personal data: neither address nor body nor query.
      serializers: {
        req: (request: FastifyRequest) => ({ method: request.method, route: request.routeOptions?.url }),
      },
    },
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: 1024 * 1024,
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: true },
    // An address that cannot be read, or is too long to be one.
    frameworkErrors: (_error, request, reply) => {
      sendRefusal(request, reply, refuseCommon('not-found'));
    },
  });
  app.addHook('preValidation', async (request, reply) => {
    request.body = cleanInput(request.body);
    request.query = cleanInput(request.query);
    request.params = cleanInput(request.params);
    if (isOutOfTime(request.body) || isOutOfTime(request.query) || isOutOfTime(request.params))
      return sendRefusal(request, reply, refuseCommon('out-of-range'));
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: uploadLimitMegabytes * 1024 * 1024, files: 1, fields: 20, fieldSize: 10_000 },
  });
  const callerOf = options.callerOf ?? (() => null);
  await app.register(rateLimit, {
    global: true,
    max: options.requestsPerMinute ?? 3000,
    timeWindow: '1 minute',
    // A hall's phones share one address: each signed-in one counts for itself.
    keyGenerator: (request) => callerOf(request) ?? request.ip,
    // Files of the application, the same for all; a first visit asks for a dozen of them.
    allowList: (request) => request.url.startsWith('/assets/'),
  });
  app.setErrorHandler((error, request, reply) => {
    if (hasZodFastifySchemaValidationErrors(error)) {
      const where = error.validation
        .map((issue) => `${placeOf(issue.instancePath)} ${issue.message}`)
        .join('; ');
      return sendRefusal(request, reply, refuseCommon('bad-input', { where }));
    }
    const status = (error as { statusCode?: number }).statusCode ?? 500;
    if (status === 429) return sendRefusal(request, reply, refuseCommon('too-many'));
    if (status === 413) return sendRefusal(request, reply, refuseCommon('too-large', { limit: 1 }));
    if (status < 500)
      return sendRefusal(request, reply, refuseCommon('bad-input', { where: unreadableOf(error) }));
    if (isBeyondRange(error)) {
      request.log.warn({ err: error }, 'a value beyond what the database holds');
      return sendRefusal(request, reply, refuseCommon('out-of-range'));
    }
    request.log.error({ err: error }, 'request failed');
    return reply.status(500).send({
      code: 'fault',
      message: 'Máy chủ gặp lỗi. Việc vừa gửi chưa được ghi; mời thử lại.',
      values: {},
    });
  });
  return app;
}
