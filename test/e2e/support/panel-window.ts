import { expect, type Page } from '@playwright/test';
import type { ExtensionBrowser } from '../../../scripts/browser/launch-extension';

/** The panel's own windows. */
export function panelOf({ context }: ExtensionBrowser): Page[] {
  return context.pages().filter((page) => page.url().includes('/sidepanel.html?window'));
}

/** Opens the panel's window from the options. There is only one, however often it is opened. */
export async function openPanel(browser: ExtensionBrowser, options: Page): Promise<Page> {
  await options.getByRole('button', { name: 'Open the panel in a window' }).click();
  await expect.poll(() => panelOf(browser).length).toBe(1);
  const [panel] = panelOf(browser);
  if (!panel) throw new Error('the panel closed again');
  return panel;
}
