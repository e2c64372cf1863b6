import type { Page } from '@playwright/test';
import type { ExamplePageFixture as FixturePage } from '../../fixtures/pages/every-page';

/** Runs before the page: records everything that an extension could leave behind or trigger. */
const recorder = `
  window.heard = [];
  new MutationObserver((changes) => window.heard.push(...changes.map((c) => 'mutation ' + c.type + ' ' + c.target.nodeName)))
    .observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  addEventListener('message', (e) => window.heard.push('message ' + JSON.stringify(e.data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { window.heard.push('event ' + event.type); return dispatch.call(this, event); };
  new PerformanceObserver((list) => window.heard.push(...list.getEntries().map((e) => 'resource ' + e.name))).observe({ type: 'resource', buffered: true });
`;

/** What a hostile page does to code that relies on its names and prototypes. */
const poison = `for (const name of ['querySelector', 'querySelectorAll', 'createTreeWalker', 'closest']) {
  for (const of of [Document, Element]) of.prototype[name] = () => { throw new Error('poisoned'); };
}
Object.defineProperty(Node.prototype, 'textContent', { get: () => 'poisoned@decoy.example' });`;
const clobbering = ['documentElement', 'querySelector', 'createTreeWalker', 'title', 'body', 'children']
  .map((name) => `<img name="${name}"><form name="${name}"><input name="${name}"></form>`)
  .join('');

/** Once the page has loaded, only an extension can cause the changes and events it sees. */
const listening = `addEventListener('load', () => setTimeout(() => {
  window.heard.length = 0;
  window.globals = Object.getOwnPropertyNames(window).concat('globals', 'before');
  window.before = new XMLSerializer().serializeToString(document);
}));`;

/** A page that records everything an extension could leave in it, and is hostile to code that reads it. */
export function hostile(html: string): string {
  return html
    .replace('<head>', `<head><script>${recorder}</script>`)
    .replace(/<body[^>]*>/, (tag) => `${tag}${clobbering}`)
    .replace('</body>', `<script>${poison}${listening}</script></body>`);
}

/** The events and changes that the page has seen since it loaded. */
export const whatIsLeft = `({
  heard: window.heard,
  isSame: new XMLSerializer().serializeToString(document) === window.before,
  added: Object.getOwnPropertyNames(window).filter((name) => !window.globals?.includes(name)),
})`;

export const nothingLeft = { heard: [], isSame: true, added: [] };

/** Opens a page at its real address from a blank one, so that nothing of the previous page is left. */
export async function showPage(page: Page, url: string, html: string): Promise<void> {
  await page.goto('about:blank');
  await page.unrouteAll();
  await page.route(`${new URL(url).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(url);
}

/** Opens a page of the fixtures, which is hostile. */
export function visitPage(page: Page, { url, html }: FixturePage): Promise<void> {
  return showPage(page, url, hostile(html));
}
