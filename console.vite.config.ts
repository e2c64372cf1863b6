import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Marketing's console, built as static files that the endpoint serves at /console. */
export default defineConfig({
  root: join(import.meta.dirname, 'server/console'),
  base: '/console/',
  plugins: [react(), tailwindcss()],
  server: { proxy: { '/v1': 'http://127.0.0.1:8787' } }, // The endpoint that `npm run dev` starts.
  build: {
    outDir: join(import.meta.dirname, '.output/console'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" only matters for server rendering, which we don't use.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
