import { everyPage, isOwnHost, shownName } from '../fixtures/pages/every-page';
import { sduiMain } from '../fixtures/pages/linkedin-sdui';
import { priya, stranger, tomas } from '../fixtures/pages/people';
import { aboveToday } from './support/above-today';
import { expect, missing, test } from './support/firefox-test';
import { enter } from './support/firefox-view';
import { feedbackAt } from './support/test';
import { hostile, nothingLeft, whatIsLeft } from './support/visit-page';

/** Moves to another profile as LinkedIn does: the address changes first, the page some time later. */
const goOn = 'history.pushState(null, "", "/in/" + arguments[0] + "/")';
const render = '[document.querySelector("[role=main]").outerHTML, document.title] = arguments';

test.skip(missing !== undefined, `${missing} is missing`);

test('in Firefox’s sidebar: a possible match is confirmed, the card opens, and a click is stored once at the endpoint', async ({
  firefoxRep: { sidebar, visit },
  pageProxy,
  endpoint,
  team,
}) => {
  await visit(priya);
  await expect.poll(sidebar.text).toContain('Same person?');
  await sidebar.click('button', 'Yes, the same person');
  await expect.poll(sidebar.text).toContain('Matched by LinkedIn profile, confirmed by Ana Lima (today).');

  await sidebar.click('button', 'Needs workup');
  await sidebar.click('button', 'Role unclear');
  await expect.poll(sidebar.text).toContain('Delivered');
  await expect
    .poll(() => feedbackAt(endpoint, team))
    .toMatchObject([{ revision: 2, body: { disposition: 'needs-workup', reasons: ['role-unclear'] } }]);
  expect(pageProxy.asked).toEqual(['https://www.linkedin.com/in/priya-raman/']); // Only the tab requested anything from LinkedIn.
});

test('in Firefox’s sidebar: moving to another profile removes the previous person', async ({
  firefoxRep: { tab, sidebar, visit, meet },
}) => {
  await meet(priya);
  await tab.evaluate(goOn, tomas.slug);
  await expect.poll(sidebar.text).toContain('Reading the page…');
  expect(await sidebar.text()).not.toContain('Priya Raman');
  await tab.evaluate(render, sduiMain(tomas), `${tomas.name} | LinkedIn`);
  await expect.poll(sidebar.text).toContain('t•••@northwind-robotics.example');
  expect(aboveToday(await sidebar.text())).not.toContain('Priya Raman');

  await visit(stranger);
  await expect.poll(sidebar.text).toContain('Not in marketing’s records');
  expect(aboveToday(await sidebar.text())).not.toMatch(/Tomás Ibáñez|Priya Raman/);
});

test('in Firefox’s sidebar: a person is looked up by address if nobody is on the page', async ({
  firefoxRep: { sidebar },
}) => {
  await sidebar.type('Look up a person', `tomas@northwind-robotics.example${enter}`);
  await expect.poll(sidebar.text).toContain('Matched by email address.');
  expect(await sidebar.text()).toContain('Tomás Ibáñez');
});

test('in Firefox’s sidebar: a click while the endpoint is down is saved, and arrives once the endpoint is up', async ({
  firefoxRep: { sidebar, meet },
  endpointProxy,
  endpoint,
  team,
}) => {
  await meet(priya);
  endpointProxy.isDown = true;
  await sidebar.click('button', 'Accept');
  await expect.poll(sidebar.text).toContain('Saved on this device, not sent yet');
  await expect.poll(() => endpointProxy.cut).toContain('/v1/feedback'); // Delivery was attempted and must be retried.
  expect(await feedbackAt(endpoint, team)).toEqual([]);

  endpointProxy.isDown = false;
  await expect.poll(sidebar.text, { timeout: 20_000 }).toContain('Delivered');
  expect(await feedbackAt(endpoint, team)).toMatchObject([
    { revision: 1, body: { disposition: 'accepted' } },
  ]);
});

test('in Firefox: an address selected on a site without permission is looked up from the browser’s own menu, which opens the sidebar', async ({
  firefox: { goTo, closeSidebar, chooseFromMenu },
  firefoxRep: { tab, sidebar },
  pageProxy,
}) => {
  const html = '<p style="font-size: 40px">Ask priya.raman@northwind-robotics.example</p>';
  pageProxy.pages.set('https://crm.example/', `<!doctype html>${html}`);
  await goTo('https://crm.example/');
  await expect.poll(tab.text).toContain('Ask');
  await closeSidebar();
  await expect.poll(sidebar.text).toBe('');
  await tab.evaluate('getSelection().selectAllChildren(document.querySelector("p"))');
  await chooseFromMenu('p');
  await expect.poll(sidebar.text).toContain('Matched by email address.');
  expect(await sidebar.text()).toContain('Priya Raman');
});

test('in Firefox’s sidebar: each kind of page, at its real address, shows its people and notices nothing', async ({
  firefox: { goTo },
  firefoxRep: { tab, sidebar },
  pageProxy,
}) => {
  test.setTimeout(120_000);
  const added = new Set<string>();
  for (const fixture of everyPage) {
    const { title, url, html, shows, site } = fixture;
    const { hostname } = new URL(url);
    pageProxy.pages.set(url.replace(/#.*/, ''), hostile(html));
    await goTo('about:blank'); // The next URL may differ from this one only in its fragment.
    await expect.poll(sidebar.text).toContain('can’t see this tab');
    await goTo(url);
    if (!isOwnHost(fixture) && !added.has(hostname)) {
      await expect.poll(sidebar.text, title).toContain('can’t see this tab');
      await sidebar.type('Your webmail’s address', `${hostname}${enter}`);
      added.add(hostname);
    }
    const text = site === 'linkedin-company' ? 'at this company' : shownName(shows[0] ?? '');
    await expect.poll(sidebar.text, title).toContain(text);
    if (shows.length > 1) await expect.poll(sidebar.text, title).toContain('Which person?');
    expect(await sidebar.text()).not.toMatch(/decoy|poisoned/i);
    await expect.poll(() => tab.evaluate(`return ${whatIsLeft}`), title).toEqual(nothingLeft);
  }
});
