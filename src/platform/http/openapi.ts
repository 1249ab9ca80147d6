// The HTTP interface as OpenAPI, from the same endpoints that the routes serve, with a reference page of our own machine.
import type { FastifyInstance, RouteOptions } from 'fastify';

/** The reference is asked for rarely: what makes it is loaded and put together by the first who asks. */
const loadReference = async (routes: readonly RouteOptions[]) =>
  (await import('./reference.ts')).makeReference(routes);

/** To be registered before the routes. Serves /api/openapi.json and /api/docs. */
export function registerOpenapi(app: FastifyInstance): void {
  const routes: RouteOptions[] = [];
  app.addHook('onRoute', (route) => {
    if (route.method !== 'HEAD') routes.push(route);
  });
  let made: Promise<FastifyInstance> | undefined;
  const reference = () => {
    made ??= loadReference(routes);
    return made;
  };
  const hidden = { schema: { hide: true } };
  app.get('/api/openapi.json', hidden, async () => (await reference()).swagger());
  for (const url of ['/api/docs', '/api/docs/*'])
    app.get(url, hidden, async (request, reply) => {
      const { accept, 'accept-encoding': encoding } = request.headers;
      const answer = await (await reference()).inject({
        url: request.url,
        headers: { ...(accept ? { accept } : {}), ...(encoding ? { 'accept-encoding': encoding } : {}) },
      });
      for (const name of ['content-type', 'content-encoding', 'location', 'vary'] as const) {
        const value = answer.headers[name];
        if (value !== undefined) reply.header(name, value);
      }
      return reply.status(answer.statusCode).send(answer.rawPayload);
    });
}
