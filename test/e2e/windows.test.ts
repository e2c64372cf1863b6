import type { Page } from '@playwright/test';
import { gmailThread } from '../fixtures/pages/gmail';
import { another, mailboxOwner as own, sender } from '../fixtures/pages/person';
import { showMail } from './support/show-mail';
import { expect, type Rep, test } from './support/test';
import { showPage } from './support/visit-page';

const address = 'https://mail.google.com/mail/u/0/#inbox';

function mailOf(id: string, from: typeof sender): string {
  return gmailThread({ own: own.email, messages: [{ id, from, to: [own], body: 'Hello' }] });
}

async function openSecondWindow({ browser, page, panel }: Rep): Promise<{ page: Page; panel: Page }> {
  const session = await page.context().newCDPSession(page);
  const opened = browser.context.waitForEvent('page');
  await session.send('Target.createTarget', { url: `${browser.origin}/options.html`, newWindow: true });
  const other = await opened;
  await other.getByRole('button', { name: 'Open the panel' }).click();
  const otherPanel = await browser.waitForPage('sidepanel.html', [panel]);
  return { page: other, panel: otherPanel };
}

test('two windows each have a panel that shows its own window’s message, and closing one leaves the other watching', async ({
  rep,
}) => {
  const heading = (panel: Page, { name }: typeof sender) => panel.getByRole('heading', { name });
  await showPage(rep.page, address, mailOf('m1', sender));
  await expect(heading(rep.panel, sender)).toBeVisible();
  const second = await openSecondWindow(rep);
  await showPage(second.page, address, mailOf('m2', another));
  await expect(heading(second.panel, another)).toBeVisible();
  await expect(heading(rep.panel, sender)).toBeVisible();

  await showMail(second.page, mailOf('m3', sender));
  await expect(heading(second.panel, sender)).toBeVisible();
  await second.panel.close();
  await showMail(rep.page, mailOf('m4', another));
  await expect(heading(rep.panel, another)).toBeVisible();
});

test('a lead accepted in one window is also accepted in the other', async ({ rep }) => {
  const second = await openSecondWindow(rep);
  for (const { page } of [rep, second]) await showPage(page, address, mailOf('m1', sender));
  await expect(second.panel.getByRole('heading', { name: sender.name })).toBeVisible();
  await rep.panel.getByRole('button', { name: 'Accept' }).click();
  await expect(second.panel.getByText('Accepted', { exact: true })).toBeVisible();
});
