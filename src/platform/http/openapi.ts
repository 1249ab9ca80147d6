// The HTTP interface as OpenAPI, from the same endpoints that the routes serve, with a reference page of our own machine.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';

/** To be registered before the routes. Serves /api/openapi.json and /api/docs. */
export async function registerOpenapi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Nền nếp',
        version: '1',
        description:
          'Commands may carry an Idempotency-Key header. A refusal answers {code, message, values}; the message is Vietnamese, or English with Accept-Language: en.',
      },
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'nennep.session_token' } },
      },
    },
    transform: jsonSchemaTransform,
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list' },
    staticCSP: false,
  });
}
