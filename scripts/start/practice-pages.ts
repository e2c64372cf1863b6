import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** The practice pages' URLs, which the site readers know. They are served locally. */
export const practiceProfile = 'https://www.linkedin.com/in/priya-raman/';
export const practiceMail = 'https://mail.google.com/mail/u/9/#inbox/practice';

const folder = join(import.meta.dirname, '../practice');

/** Serves the two practice pages locally. All other URLs are the real ones. */
export async function servePracticePages(context: BrowserContext): Promise<void> {
  const style = await readFile(join(folder, 'practice.css'), 'utf8');
  const pages = [
    [practiceProfile, 'profile.html'],
    [practiceMail.replace(/#.*/, ''), 'mail.html'],
  ] as const;
  for (const [address, file] of pages) {
    const body = (await readFile(join(folder, file), 'utf8')).replace('/* practice.css */', style);
    await context.route(address, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }));
  }
}
