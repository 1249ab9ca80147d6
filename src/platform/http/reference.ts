// The reference of the HTTP interface: the OpenAPI document of given routes and the page that shows it, in a server that listens nowhere.
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import Fastify, { type FastifyInstance, type RouteOptions } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';

/** In: the routes as they are served. Their handlers are not called here. */
export async function makeReference(routes: readonly RouteOptions[]): Promise<FastifyInstance> {
  const app = Fastify({ exposeHeadRoutes: false, routerOptions: { ignoreTrailingSlash: true } });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
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
  for (const { method, url, schema } of routes)
    if (schema && !schema.hide) app.route({ method, url, schema, handler: async () => null });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    uiConfig: { docExpansion: 'list' },
    staticCSP: false,
  });
  await app.ready();
  return app;
}
