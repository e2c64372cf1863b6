import { join } from 'node:path';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Marketing's console, as static files that the endpoint serves at /console. */
export default defineConfig({
  root: join(import.meta.dirname, 'server/console'),
  base: '/console/',
  plugins: [tailwindcss()],
  build: {
    outDir: join(import.meta.dirname, '.output/console'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // "use client" is for servers that render; there is none.
      onwarn: (warning, warn) => warning.code !== 'MODULE_LEVEL_DIRECTIVE' && warn(warning),
    },
  },
});
