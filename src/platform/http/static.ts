// The browser bundle: precompressed, immutable where hashed, the start page for every address of the application.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { refuseCommon } from './refusal.ts';
import { sendRefusal } from './reply.ts';

/** Headers that keep other sites' scripts and frames out; nothing is loaded from elsewhere. */
export async function registerSecurityHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    // The hall's own network has no certificate; behind HTTPS the proxy adds HSTS.
    strictTransportSecurity: false,
    referrerPolicy: { policy: 'no-referrer' },
  });
}

/**
 * Pages beside the application's own that stand alone: each runs the script that it carries and no other, loads nothing and sends
 * nothing. Out: what may be done by each, by its file.
 */
function policiesOf(folder: string): Map<string, string> {
  const alone = readdirSync(folder).filter((name) => name.endsWith('.html') && name !== 'index.html');
  return new Map(
    alone.map((name) => {
      const script = /<script>([\s\S]*?)<\/script>/.exec(readFileSync(join(folder, name), 'utf8'))?.[1] ?? '';
      const hash = createHash('sha256').update(script).digest('base64');
      return [
        join(folder, name),
        `default-src 'none'; script-src 'sha256-${hash}'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'`,
      ];
    }),
  );
}

/** In: the folder that Vite built. Without one only the API is served. */
export async function registerBundle(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    const policies = policiesOf(folder);
    // One address for hundreds of files: each with one of its own would take time at every start, and memory.
    await app.register(fastifyStatic, {
      serve: false,
      root: folder,
      preCompressed: true,
      index: false,
      cacheControl: false,
      setHeaders: (reply, path) => {
        const hashed = path.includes('/assets/');
        reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
        const policy = policies.get(path.replace(/\.(br|gz)$/, ''));
        if (policy) reply.header('content-security-policy', policy);
      },
    });
    const assets = new Set(readdirSync(join(folder, 'assets')));
    app.get<{ Params: { file: string } }>('/assets/:file', (request, reply) =>
      assets.has(request.params.file)
        ? reply.sendFile(`assets/${request.params.file}`)
        : reply.callNotFound(),
    );
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.html')))
      app.get(`/${name}`, (_request, reply) => reply.sendFile(name));
  }
  app.setNotFoundHandler((request, reply) => {
    const page =
      built &&
      (request.method === 'GET' || request.method === 'HEAD') &&
      !request.url.startsWith('/api/') &&
      !/\.\w+(\?|$)/.test(request.url);
    if (!page) return sendRefusal(request, reply, refuseCommon('not-found'));
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}
