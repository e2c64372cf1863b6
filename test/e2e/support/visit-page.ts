import { expect, type Page } from '@playwright/test';
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

/** Goes to a page of the fixtures at its true address: it records all that an extension could leave, and is hostile. */
export async function visitPage(page: Page, { url, html }: FixturePage): Promise<void> {
  const body = html
    .replace('<head>', `<head><script>${recorder}</script>`)
    .replace(/<body[^>]*>/, (tag) => `${tag}${clobbering}`)
    .replace(
      '</body>',
      `<script>window.globals = Object.getOwnPropertyNames(window).concat('globals', 'before');${poison}</script></body>`,
    );
  const { origin, pathname } = new URL(url);
  await page.goto('about:blank');
  await page.unrouteAll();
  await page.route(`${origin}${pathname}*`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(url);
  await page.evaluate(
    'window.heard.length = 0; window.before = new XMLSerializer().serializeToString(document)',
  );
}

/** What the page has heard and found changed since it was visited. */
export async function expectUntouched(page: Page): Promise<void> {
  expect(await page.evaluate('window.heard')).toEqual([]);
  expect(await page.evaluate('new XMLSerializer().serializeToString(document) === window.before')).toBe(true);
  const added = 'Object.getOwnPropertyNames(window).filter((name) => !window.globals.includes(name))';
  expect(await page.evaluate(added)).toEqual([]);
}
