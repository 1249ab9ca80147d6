// Builds the browser bundle from src/web into dist/web, and compresses it ahead of time.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';
import { slimContracts } from './scripts/slim-contracts.ts';
import { slimRegulations } from './scripts/slim-regulations.ts';

const out = join(import.meta.dirname, 'dist/web');

const asText = (size: number) => ({
  params: {
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: size,
    [constants.BROTLI_PARAM_LGWIN]: 24,
  },
});

/** .br and .gz beside every text file: the server sends them as they are. */
function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    closeBundle() {
      for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
        if (!entry.isFile() || !/\.(js|css|html|svg|json|webmanifest)$/.test(entry.name)) continue;
        const path = join(entry.parentPath, entry.name);
        const bytes = readFileSync(path);
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, asText(bytes.length)));
        writeFileSync(`${path}.gz`, gzipSync(bytes));
      }
    },
  };
}

export default defineConfig({
  root: join(import.meta.dirname, 'src/web'),
  plugins: [react(), slimContracts(), slimRegulations(), precompress()],
  // The browser takes addresses and types from contracts, never checks: see docs/decisions/008.
  resolve: { alias: { zod: join(import.meta.dirname, 'src/web/shapes.ts') } },
  build: {
    outDir: out,
    emptyOutDir: true,
    manifest: true,
    assetsInlineLimit: 0,
    target: 'es2022',
    // The entry would carry the files of every page by name, a fifth of it: a page's own imports tell them as soon as it is read.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files, { hostType }) =>
        hostType === 'html' ? files : files.filter((file) => file.endsWith('.css')),
    },
    // What no page uses of a contract stays out of the bundle.
    rolldownOptions: {
      treeshake: { manualPureFunctions: ['z', 'endpoint', 'defineRefusals'] },
      output: {
        codeSplitting: {
          groups: [{ name: 'base', test: /node_modules/, minShareCount: 1, tags: ['$initial'] }],
        },
      },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:3000' } },
});
