import { defineConfig } from '@playwright/test';

export default defineConfig({
  projects: [
    { name: 'e2e', testDir: 'test/e2e' },
    // Each gallery test takes many screenshots. `npm run gallery` takes all of them, `npm test` only what
    // reps see most.
    {
      name: 'gallery',
      testDir: 'test/gallery',
      timeout: 180_000,
      grep: process.env.PASSBACK_GALLERY === 'whole' ? /./ : /@often/,
    },
  ],
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: process.env.CI !== undefined,
  retries: 0, // A flaky test is a bug and should show.
  reporter: [['list']],
});
