import { aboveToday } from './support/above-today';
import { test as base, expect, missing } from './support/firefox-test';
import { enter, type FirefoxView } from './support/firefox-view';
import { missingForRoundcube, onRoundcube } from './support/roundcube';
import { missingForSogo, onSogo } from './support/sogo';
import type { Webmail } from './support/webmail';

const test = base.extend<{ roundcube: Webmail; sogo: Webmail }>({ ...onRoundcube, ...onSogo });

test.skip(missing !== undefined, `${missing} is missing`);

/**
 * Allows the host with the box shown when the tab can't be read. For the test, Firefox is set not to ask.
 */
async function allow(sidebar: FirefoxView, { url }: Webmail) {
  await expect.poll(sidebar.text).toContain('can’t see this tab');
  await sidebar.type('Your webmail’s address', `${url}${enter}`);
  await expect.poll(sidebar.text).toContain('Open a LinkedIn profile or an email');
}

test('in Firefox’s sidebar: people in the preview of a real Roundcube are shown', async ({
  firefox: { goTo },
  firefoxRep: { tab, sidebar },
  roundcube,
}) => {
  test.skip(missingForRoundcube() !== undefined, `${missingForRoundcube()} is missing`);
  await goTo(roundcube.url);
  await tab.type('Username', roundcube.user);
  await tab.type('Password', `${roundcube.password}${enter}`);
  await expect.poll(tab.text).toContain('palletising');
  await allow(sidebar, roundcube);
  const open = (subject: string) =>
    tab.evaluate(
      `for (const row of document.querySelectorAll('#messagelist tbody tr')) {
        if (!row.textContent.includes(arguments[0])) continue;
        for (const type of ['mousedown', 'mouseup', 'click']) row.dispatchEvent(new MouseEvent(type, { bubbles: true }));
      }`,
      subject,
    );
  await open('Question after the palletising webinar');
  await expect.poll(sidebar.text).toContain('Which person?');
  await sidebar.click('button', 'Priya Raman');
  await expect.poll(sidebar.text).toContain('Matched by email address.');
  await open('onerror=alert(1)');
  await expect.poll(sidebar.text).toContain('mallory@spoof.example');
  expect(aboveToday(await sidebar.text())).not.toMatch(/Priya|bigbank|decoy|other@/);
});

test('in Firefox’s sidebar: people in a real SOGo are shown', async ({
  firefox: { goTo },
  firefoxRep: { tab, sidebar },
  sogo,
}) => {
  test.skip(missingForSogo() !== undefined, `${missingForSogo()} is missing`);
  await goTo(sogo.url);
  await tab.type('Username', sogo.user);
  await tab.type('Password', `${sogo.password}${enter}`);
  await expect.poll(tab.text).toContain('palletising');
  await allow(sidebar, sogo);
  await tab.click('button', 'Question after the palletising webinar');
  await expect.poll(sidebar.text).toContain('Matched by email address.');
  await tab.click('button', 'hello');
  await expect.poll(sidebar.text).toContain('mallory@spoof.example');
  expect(aboveToday(await sidebar.text())).not.toMatch(/Priya|bigbank|decoy|other@/);
});
