import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { desc, eq, sql } from 'drizzle-orm';
import type { Endpoint } from '../../server/api/start-endpoint';
import { feedback } from '../../server/platform/db/tables/feedback-tables';

/**
 * Gives feedback once as a rep would, in the real panel next to the practice profile: confirms the match,
 * waits for the card, and clicks. Prints the result and saves a picture.
 */
export async function sendFirstFeedback(
  page: Page,
  panel: Page,
  endpoint: Endpoint,
  picture: string,
): Promise<void> {
  const yes = panel.getByRole('button', { name: 'Yes, the same person' });
  const card = panel.getByText('Matched by');
  await yes.or(card).first().waitFor();
  if (await yes.count()) {
    console.log('\nPossible match: marketing knows this name only by an email address. Choosing “Yes” …');
    await yes.click();
  }
  await card.waitFor();
  const score = panel.getByLabel('Lead score');
  const factors = (await score.getByRole('listitem').allInnerTexts()).map((text) =>
    text.replace(/\s*\n\s*/g, '  '),
  );
  const distance = await score
    .getByText(/threshold/)
    .first()
    .innerText();
  console.log(`
Prospect   ${await panel.getByRole('heading', { level: 1 }).innerText()}
Score      ${(await score.locator('p').first().innerText()).replace(/\D+/g, '')}, ${distance}
           ${factors.join('\n           ')}
           (the first of them; to see the rest, choose “${await score.locator('[aria-expanded]').innerText()}” in the panel)`);
  const more = panel.getByRole('button', { name: /^(?:Change verdict|Add feedback)$/ });
  const accept = panel.getByRole('button', { name: 'Accept', exact: true });
  await more.or(accept).first().waitFor();
  await savePicture(page, panel, picture);
  await more.or(accept).first().waitFor(); // The picture was taken in a separate tab; the panel is back now.
  if (await more.count()) await more.click(); // Not the first start.
  const before = await newestFeedback(endpoint);
  await accept.click();
  let row = await newestFeedback(endpoint);
  while (!row || (row.id === before?.id && row.revision === before.revision)) {
    await sleep(50);
    row = await newestFeedback(endpoint);
  }
  await panel.getByText(/^Delivered/).waitFor();
  const summary = `feedback ${row.id} “${row.disposition}”`;
  console.log(`Receipt    ${summary}, stored ${row.receivedAt.toISOString()}`);
  console.log(`Picture    ${picture}`);
}

async function newestFeedback({ store, team }: Endpoint) {
  const [row] = await store.inTeam(team, (tx) =>
    tx
      .select({
        id: feedback.id,
        revision: feedback.revision,
        receivedAt: feedback.receivedAt,
        disposition: sql<string>`${feedback.body}->>'disposition'`,
      })
      .from(feedback)
      .where(eq(feedback.kind, 'disposition'))
      .orderBy(desc(feedback.receivedAt))
      .limit(1),
  );
  return row;
}

/** Saves a picture of the page with the panel next to it, as the browser's window shows them. */
async function savePicture(page: Page, panel: Page, file: string): Promise<void> {
  const height = 800;
  await page.setViewportSize({ width: 1000, height });
  await panel.setViewportSize({ width: 360, height });
  await panel.evaluate('scrollTo(0, 0)');
  const [left, right] = [await page.screenshot(), await panel.screenshot()].map((png) =>
    png.toString('base64'),
  );
  const canvas = await page.context().newPage();
  await canvas.setViewportSize({ width: 1361, height });
  await canvas.setContent(
    `<style>body{margin:0;display:flex;background:#c9c6bf;gap:1px}</style><img src="data:image/png;base64,${left}"><img src="data:image/png;base64,${right}">`,
  );
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await canvas.screenshot());
  await canvas.close();
  await page.bringToFront();
}
