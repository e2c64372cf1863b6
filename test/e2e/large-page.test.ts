import { gmailThread } from '../fixtures/pages/gmail';
import { linkedinSdui } from '../fixtures/pages/linkedin-sdui';
import { stranger } from '../fixtures/pages/people';
import { another, mailboxOwner as own, sender } from '../fixtures/pages/person';
import { expect, test } from './support/test';
import { showPage } from './support/visit-page';

/**
 * Adds 200,000 nodes, then keeps changing a thousand times a second. The nodes are below the fold and marked so that
 * the browser leaves out their layout, which would take longer than anything that is tested here.
 */
const grow = `<script>
  const main = document.querySelector('[role="main"]');
  const rows = '<div><section><p>Row</p><a href="/feed/"><span>More</span></a></section></div>'.repeat(40_000);
  main.insertAdjacentHTML('beforeend', '<div style="margin-top: 9000px; content-visibility: auto">' + rows + '</div><div></div>');
  setInterval(() => {
    for (let turn = 0; turn < 10; turn++) {
      const row = document.createElement('i');
      main.lastElementChild.append(row);
      row.remove();
    }
  }, 10);
</script></body>`;

test('pages with 200,000 nodes and a thousand changes a second are read one after the other', async ({
  rep: { page, panel },
}) => {
  const show = async (url: string, html: string) => {
    await showPage(page, url, html.replace('</body>', grow));
    expect(await page.evaluate('document.querySelectorAll("*").length')).toBeGreaterThan(200_000);
  };
  const mail = (from: typeof sender) =>
    gmailThread({ own: own.email, messages: [{ id: from.email, from, to: [own], body: 'Hi' }] });
  await show('https://mail.google.com/mail/u/0/#inbox/one', mail(sender));
  await expect(panel.getByRole('heading', { level: 1, name: sender.name })).toBeVisible();
  await show('https://mail.google.com/mail/u/0/#inbox/two', mail(another));
  await expect(panel.getByRole('heading', { level: 1, name: another.name })).toBeVisible();
  await show(`https://www.linkedin.com/in/${stranger.slug}/`, linkedinSdui(stranger));
  await expect(panel.getByText('Not in marketing’s records')).toBeVisible();
});
