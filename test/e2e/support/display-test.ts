import type { LaunchOptions } from '../../../scripts/browser/launch-extension';
import { type Display, startDisplay } from './display';
import { test as base } from './test';

type Use<Value> = (value: Value) => Promise<void>;

/** Gives the browser windows on the test's own screen, for the browser's own prompts and menus. */
export const onDisplay = {
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  display: async ({}, use: Use<Display>) => {
    const display = await startDisplay();
    await use(display);
    display.stop();
  },
  start: async ({ display }: { display: Display }, use: Use<LaunchOptions>) =>
    use({ isHeadless: false, display: display.name }),
};

/** A rep whose browser has windows. */
export const test = base.extend<{ display: Display }>(onDisplay);

export { expect } from './test';
