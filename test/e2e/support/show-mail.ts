import type { Page } from '@playwright/test';

/** Puts another Gmail message into the page under the same URL, as the preview pane does. */
export function showMail(page: Page, html: string): Promise<void> {
  return page.evaluate((html) => {
    const main = new DOMParser().parseFromString(html, 'text/html').querySelector('[role=main]');
    document.querySelector('[role=main]')?.replaceChildren(...(main?.childNodes ?? []));
  }, html);
}
