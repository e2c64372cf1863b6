import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** The practice pages have URLs of the real sites, so that Passback reads them like real pages. */
export const practiceProfileUrl = 'https://www.linkedin.com/in/priya-raman/';
export const practiceMailUrl = 'https://mail.google.com/mail/u/9/#inbox/practice';

const folder = join(import.meta.dirname, '../practice');

/** Answers requests for the practice pages with local files. All other requests go to the network. */
export async function servePracticePages(context: BrowserContext): Promise<void> {
  const style = await readFile(join(folder, 'practice.css'), 'utf8');
  const pages = [
    { url: practiceProfileUrl, file: 'profile.html' },
    { url: practiceMailUrl.replace(/#.*/, ''), file: 'mail.html' }, // A request has no fragment.
  ];
  for (const { url, file } of pages) {
    const html = await readFile(join(folder, file), 'utf8');
    const body = html.replace('/* practice.css */', style);
    await context.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
}
