// Builds the program that serves into dist/server: one file is read at a start instead of two thousand, in a third of the time and of less memory.
import { dirname, join, relative } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const root = import.meta.dirname;
const out = join(root, 'dist/server');

/** What a file finds beside itself it still finds there, wherever the project lies. */
function ownPlace(): Plugin {
  return {
    name: 'own-place',
    transform: {
      order: 'pre',
      filter: { code: /import\.meta\.(dirname|url)\b/ },
      handler(code, id) {
        const file = id.split('?')[0] as string;
        if (!file.startsWith(root)) return null;
        const from = (path: string) => relative(out, path).replaceAll('\\', '/');
        return {
          code: code
            .replaceAll(/import\.meta\.dirname\b/g, `(import.meta.dirname + '/${from(dirname(file))}')`)
            .replaceAll(/import\.meta\.url\b/g, `new URL('${from(file)}', import.meta.url).href`),
          map: null,
        };
      },
    },
  };
}

export default defineConfig({
  root,
  publicDir: false,
  plugins: [ownPlace()],
  // Taken as they are: what looks for files beside itself, and what is loaded only when somebody asks for it.
  ssr: {
    noExternal: true,
    external: [
      'fastify',
      '@fastify/cookie',
      '@fastify/helmet',
      '@fastify/multipart',
      '@fastify/rate-limit',
      '@fastify/static',
      '@fastify/swagger',
      '@fastify/swagger-ui',
      'pg',
      'pg-boss',
      'prom-client',
      'pdfmake',
      'docx',
      '@cantoo/pdf-lib',
      '@expo-google-fonts/tinos',
      'read-excel-file',
      'write-excel-file',
    ],
  },
  build: {
    ssr: join(root, 'src/main.ts'),
    outDir: out,
    emptyOutDir: true,
    target: 'node26',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
