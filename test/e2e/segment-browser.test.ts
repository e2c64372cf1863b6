import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from '@playwright/test';
import type { AnalyticsBrowser } from '@segment/analytics-next';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import { makeWriteKey } from '../../server/teams/tokens';
import { segmentPage } from './support/segment-page';
import { test as base, expect } from './support/test';

const test = base.extend<{ page: Page; site: string }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  site: async ({}, use) => {
    // Of loopback, as the endpoint is: Chromium lets no page of the net ask there.
    const html = await segmentPage();
    const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(html));
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    server.closeAllConnections();
    server.close();
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  page: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: sandboxArgs });
    await use(await browser.newPage());
    await browser.close();
  },
});

declare global {
  interface Window {
    analytics: AnalyticsBrowser;
  }
}

test('Segment’s browser library in a real page: an anonymous visit is the visitor’s once they say who they are', async ({
  page,
  site,
  endpoint,
  team,
}) => {
  const key = await makeWriteKey(endpoint.store, team.id, 'Pages', 'browser');
  const failed: string[] = [];
  page.on('requestfailed', (request) => failed.push(request.url()));
  page.on('console', (message) => message.type() === 'error' && failed.push(message.text()));
  const answered = page.waitForResponse((response) => response.url().endsWith('/v1/p'));
  await page.goto(`${site}/pricing?key=${key}&endpoint=${encodeURIComponent(endpoint.url)}`);
  expect((await answered).status()).toBe(200);
  await page.evaluate(async () => {
    await window.analytics.identify('web-1', { email: 'web@one.example', name: 'We B' });
    await window.analytics.group('acme', { name: 'Acme GmbH' });
    await window.analytics.track('Content Downloaded', { content_id: 'guide', title: 'Guide' });
  });
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
  await expect.poll(card).toEqual(['We B', 'Acme GmbH', 'Guide', 'Pricing | Acme']);
  expect(failed).toEqual([]);
});
