import type { Page } from '@playwright/test';
import type { Endpoint } from '../../../server/api/start-endpoint';
import { createWriteKey } from '../../../server/features/teams/tokens';
import type { Rep } from '../../e2e/support/test';
import { type GmailMessage, gmailThread } from '../../fixtures/pages/gmail';

/** Opens a lead's card by typing their address, as a rep would. */
export async function viewPopup({ page, panel }: Pick<Rep, 'page' | 'panel'>, email: string): Promise<void> {
  await page.goto('about:blank');
  const box = panel.getByLabel('Look up a person');
  await box.fill(email);
  await box.press('Enter');
  await panel.getByLabel('Lead score').waitFor();
}

let mails = 0;

/** Opens a message in Gmail. */
export async function openMail(page: Page, from: string, to: string[] = []): Promise<void> {
  const id = `m${mails++}`;
  const person = (email: string): GmailMessage['from'] => ({ email, name: nameOf(email) });
  const messages = [{ id, from: person(from), to: to.map(person), body: 'Hello' }];
  const html = gmailThread({ own: 'ana@palletway.example', messages });
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto('about:blank');
  await page.goto(`https://mail.google.com/mail/u/0/#inbox/${id}`);
}

/** A name derived from an address, as mail programs do without a display name. */
function nameOf(email: string): string {
  const [name = ''] = email.split('@');
  return name.replace(/(?:^|\.)(\w)/g, (_, letter) => ` ${letter.toUpperCase()}`).trim();
}

/** Posts events as a customer's system would. */
export async function postEvents({ store, url }: Endpoint, team: string, batch: object[]): Promise<void> {
  const key = await createWriteKey(store, team, 'Gallery');
  const authorization = `Basic ${Buffer.from(`${key}:`).toString('base64')}`;
  const body = JSON.stringify({ batch });
  const response = await fetch(`${url}/v1/batch`, { method: 'POST', headers: { authorization }, body });
  if (!response.ok) throw new Error(await response.text());
}
