import type { Page } from '@playwright/test';
import type { ExamplePageFixture as FixturePage } from '../../fixtures/pages/every-page';

/** Runs before the page: keeps whatever an extension could leave behind or say. */
const recorder = `
  window.heard = [];
  new MutationObserver((changes) => window.heard.push(...changes.map((c) => 'mutation ' + c.type + ' ' + c.target.nodeName)))
    .observe(document, { attributes: true, childList: true, characterData: true, subtree: true });
  addEventListener('message', (e) => window.heard.push('message ' + JSON.stringify(e.data)), true);
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) { window.heard.push('event ' + event.type); return dispatch.call(this, event); };
  new PerformanceObserver((list) => window.heard.push(...list.getEntries().map((e) => 'resource ' + e.name))).observe({ type: 'resource', buffered: true });
`;

/** What a hostile page does to whoever reads it by its own names and prototypes. */
const poison = `for (const name of ['querySelector', 'querySelectorAll', 'createTreeWalker', 'closest']) {
  for (const of of [Document, Element]) of.prototype[name] = () => { throw new Error('poisoned'); };
}
Object.defineProperty(Node.prototype, 'textContent', { get: () => 'poisoned@decoy.example' });`;
const clobbering = ['documentElement', 'querySelector', 'createTreeWalker', 'title', 'body', 'children']
  .map((name) => `<img name="${name}"><form name="${name}"><input name="${name}"></form>`)
  .join('');

/** Once the page has loaded, what it is and what it hears from then on is nobody's doing but an extension's. */
const listening = `addEventListener('load', () => setTimeout(() => {
  window.heard.length = 0;
  window.globals = Object.getOwnPropertyNames(window).concat('globals', 'before');
  window.before = new XMLSerializer().serializeToString(document);
}));`;

/** A page that records all that an extension could leave in it, and is hostile to whoever reads it. */
export function hostile(html: string): string {
  return html
    .replace('<head>', `<head><script>${recorder}</script>`)
    .replace(/<body[^>]*>/, (tag) => `${tag}${clobbering}`)
    .replace('</body>', `<script>${poison}${listening}</script></body>`);
}

/** What the page has heard and found changed since it has loaded. */
export const whatIsLeft = `({
  heard: window.heard,
  isSame: new XMLSerializer().serializeToString(document) === window.before,
  added: Object.getOwnPropertyNames(window).filter((name) => !window.globals?.includes(name)),
})`;

export const nothingLeft = { heard: [], isSame: true, added: [] };

/** Goes to a page at its true address, from nowhere: whatever was there before is gone. */
export async function showPage(page: Page, url: string, html: string): Promise<void> {
  await page.goto('about:blank');
  await page.unrouteAll();
  await page.route(`${new URL(url).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(url);
}

/** Goes to a page of the fixtures, which is hostile. */
export function visitPage(page: Page, { url, html }: FixturePage): Promise<void> {
  return showPage(page, url, hostile(html));
}
