import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';

/** Where the practice pages stand: the addresses their detectors know, answered on this computer. */
export const practiceProfile = 'https://www.linkedin.com/in/priya-raman/';
export const practiceMail = 'https://mail.google.com/mail/u/9/#inbox/practice';

const folder = join(import.meta.dirname, '../practice');

/** Answers the two practice addresses locally; every other address is the real one. */
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
