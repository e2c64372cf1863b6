import { createServer } from 'node:http';
import { chromium, type Page } from '@playwright/test';
import type { AnalyticsBrowser } from '@segment/analytics-next';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import { createWriteKey } from '../../server/features/teams/tokens';
import { listen } from '../support/listen';
import { test as base, expect } from './support/test';
import { trackedPage } from './support/tracked-page';

const test = base.extend<{
  page: Page;
  open: (library: 'segment' | 'rudderstack', query: object) => Promise<void>;
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  page: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: sandboxArgs });
    await use(await browser.newPage());
    await browser.close();
  },
  // On loopback, like the endpoint: Chromium doesn't let pages from the internet send requests there.
  open: async ({ page }, use) => {
    let html = '';
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    const { url } = await listen(server);
    await use(async (library, query) => {
      html = await trackedPage(library);
      await page.goto(`${url}/pricing?${new URLSearchParams({ ...query })}`);
    });
    server.closeAllConnections();
    server.close();
  },
});

type Analytics = Pick<AnalyticsBrowser, 'identify' | 'group' | 'track'>;

declare global {
  interface Window {
    analytics: Analytics;
  }
}

const libraries = [
  ['Segment’s browser library', 'segment', {}, '/v1/p'],
  ['RudderStack’s browser library', 'rudderstack', {}, '/v1/page'],
  ['RudderStack’s browser library by beacon', 'rudderstack', { beacon: '1' }, undefined], // The response arrives after the page is left.
] as const;

for (const [name, library, options, path] of libraries) {
  test(`${name} in a real page: a visit is the visitor’s once they say who they are`, async ({
    page,
    open,
    endpoint,
    team,
  }) => {
    const key = await createWriteKey(endpoint.store, team.id, 'Pages', 'browser');
    const failed: string[] = [];
    page.on('requestfailed', (request) => failed.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
    const answered = path && page.waitForResponse((response) => new URL(response.url()).pathname === path);
    const configured =
      library === 'rudderstack' &&
      page.waitForEvent('requestfinished', (request) =>
        new URL(request.url()).pathname.startsWith('/sourceConfig'),
      );
    await open(library, { key, endpoint: endpoint.url, ...options });
    if (answered) expect((await answered).status()).toBe(200);
    await page.evaluate(async () => {
      await window.analytics.identify('web-1', { email: 'web@one.example', name: 'We B' });
      await window.analytics.group('acme', { name: 'Acme GmbH' });
      await window.analytics.track('Content Downloaded', { content_id: 'guide', title: 'Guide' });
    });
    if (configured) await configured; // Leaving the page would cancel the request.
    if ('beacon' in options) await page.goto('about:blank'); // The library sends what it has collected when the page is left.
    const card = async () => {
      const prospects = [{ email: 'web@one.example' }];
      const response = await fetch(`${endpoint.url}/v1/lookups`, {
        method: 'POST',
        headers: { authorization: `Bearer ${team.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ prospects }),
      });
      const [{ lead }] = (await response.json()).answers;
      return (
        lead && [
          lead.name,
          lead.company,
          ...lead.engagement.map((piece: { content: { title: string } }) => piece.content.title).sort(),
        ]
      );
    };
    await expect.poll(card, { timeout: 20_000 }).toEqual(['We B', 'Acme GmbH', 'Guide', 'Pricing | Acme']);
    expect(failed).toEqual([]);
  });
}
