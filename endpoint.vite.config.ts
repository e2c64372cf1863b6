import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { defineConfig } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, 'dist');

/**
 * Bundles the endpoint for Node, with the files it reads next to it. The console is built into
 * `dist/console`.
 */
export default defineConfig({
  root,
  publicDir: false,
  define: { __BUNDLED__: 'true' },
  // Zod exports its messages in every language; the endpoint's are in English.
  resolve: { alias: [{ find: /^\.\.\/locales\/index\.js$/, replacement: '../locales/en.js' }] },
  // PGlite looks for its WebAssembly next to its own code; pg uses pg-native if it is installed.
  ssr: { noExternal: true, external: ['@electric-sql/pglite', 'pg-native'] },
  build: {
    ssr: true,
    target: 'node20',
    outDir,
    emptyOutDir: true,
    minify: false, // Keeps stack traces readable.
    rolldownOptions: {
      input: {
        endpoint: join(root, 'server/main.ts'),
        'review-worker': join(root, 'server/features/learning/review-worker.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  plugins: [
    {
      name: 'copy-sql',
      writeBundle: async ({ dir = outDir }) => {
        for (const folder of ['migrations', 'functions']) {
          await cp(join(root, 'server/platform/db', folder), join(dir, folder), { recursive: true });
        }
      },
    },
  ],
});
