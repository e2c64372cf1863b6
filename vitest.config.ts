import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { smallZod } from './scripts/small-zod-alias';

export default defineConfig({
  test: {
    // One worker per core rather than one fewer: server tests spend half their time waiting for the database.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
        resolve: { alias: [smallZod] },
        test: {
          name: 'extension',
          environment: 'node',
          setupFiles: 'test/unit/support/english.ts',
          include: ['test/unit/utils/**/*.test.ts'],
          exclude: ['test/unit/utils/sites/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'sites',
          environment: 'jsdom',
          include: ['test/unit/utils/sites/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        // The extension's modules against the real endpoint.
        plugins: [WxtVitest()],
        test: {
          name: 'together',
          environment: 'node',
          setupFiles: 'test/unit/support/english.ts',
          include: ['test/unit/together/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'server',
          isolate: false, // Reloading the server for each file took a quarter of the time, and none of its modules hold state.
          globalSetup: 'test/unit/server/support/global-setup.ts',
          environment: 'node',
          include: ['test/unit/{server,release}/**/*.test.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
