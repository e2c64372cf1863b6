import { type Display, startDisplay } from './display';
import { test as base } from './test';

/** A rep whose browser has windows, on a screen of the test's own: for the browser's own prompts. */
export const test = base.extend<{ display: Display }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  display: async ({}, use) => {
    const display = await startDisplay();
    await use(display);
    display.stop();
  },
  start: async ({ display }, use) => use({ isHeadless: false, display: display.name, viewport: null }),
});

export { expect } from './test';
