import { type Display, missingForDisplay } from '../e2e/support/display';
import { onDisplay } from '../e2e/support/display-test';
import { showPage } from '../e2e/support/visit-page';
import { zohoMail } from '../fixtures/pages/other-mail';
import { outlookMail } from '../fixtures/pages/outlook';
import { sender } from '../fixtures/pages/person';
import { test as base } from './support/gallery';

const test = base.extend<{ display: Display }>(onDisplay);

test.skip(missingForDisplay !== undefined, `${missingForDisplay} is missing`);

test('webmail the rep has added', async ({ rep: { page, panel }, display, keep }) => {
  const show = async (url: string, html: string, text: string) => {
    await showPage(page, url, html);
    await panel.getByLabel('Your webmail’s address').fill(new URL(url).hostname);
    await display.accept(panel.getByRole('button', { name: 'Allow' }), panel.getByText(text));
  };
  await show('https://mail.zoho.eu/zm/', zohoMail(sender), 'Guessed from the page');
  await keep(panel, 'webmail-guess', 'A lead, by a guess in a webmail that nobody has described');
  const unnamed = outlookMail({ from: { name: 'Sam Novak' } });
  await show('https://outlook.office.com/mail/inbox/id/A', unnamed, 'This page shows only a name');
  await keep(panel, 'name-only', 'A page that says a name and no address');
});
