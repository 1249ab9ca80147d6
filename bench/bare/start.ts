// The floor of B9: starts the database and loads the libraries that the program loads, and says so.
import { startEmbedded } from '../../src/platform/db/embedded/server.ts';

const dataDir = process.argv[2] as string;
const starting = startEmbedded({ dataDir });
await Promise.all([
  import('fastify'),
  import('fastify-type-provider-zod'),
  import('@fastify/cookie'),
  import('@fastify/helmet'),
  import('@fastify/multipart'),
  import('@fastify/rate-limit'),
  import('@fastify/static'),
  import('@cloudflare/blindrsa-ts'),
  import('better-auth'),
  import('better-auth/plugins'),
  import('file-type'),
  import('flydrive'),
  import('flydrive/drivers/fs'),
  import('kysely'),
  import('kysely/migration'),
  import('pg'),
  import('prom-client'),
  import('zod'),
]);
const server = await starting;
console.log('started');
process.on('SIGTERM', () => server.stop().then(() => process.exit()));
