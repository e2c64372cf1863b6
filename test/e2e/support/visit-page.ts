import type { Page } from '@playwright/test';
import type { Page as FixturePage } from '../../fixtures/pages/every-page';
import { recorder } from './recorder';

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

/** Goes to a page of the fixtures at its true address. */
export async function visitPage(page: Page, { url, html }: FixturePage): Promise<void> {
  const { origin, pathname } = new URL(url);
  await page.goto('about:blank');
  await page.unrouteAll();
  await page.route(`${origin}${pathname}*`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostile(html) }),
  );
  await page.goto(url);
}
