import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';

export default defineConfig({
  test: {
    // One a core, not one less: a test of the server waits for its database half of its time.
    maxWorkers: '100%',
    projects: [
      {
        plugins: [WxtVitest()],
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
        test: {
          name: 'server',
          isolate: false, // Reading the server anew for each file took a quarter of the time; no module of it holds state.
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
