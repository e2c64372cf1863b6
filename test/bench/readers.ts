import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { z } from 'zod';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import { everyPage, type ExamplePageFixture as FixturePage } from '../fixtures/pages/every-page';
import { type Figure, round } from './figure';

const rounds = 21;
const script = join(import.meta.dirname, '../../.output/chrome-mv3/read-page.js');

/**
 * Runs in the page, in milliseconds. It is text, because a compiled function would call helpers that the page
 * doesn't have.
 */
const timeReading = `(code, rounds) => {
  const time = (work) => {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      for (let turn = 0; turn < 10; turn++) work();
      times.push((performance.now() - begun) / 10);
    }
    return times.sort((a, b) => a - b)[Math.floor(times.length / 2)];
  };
  const readPage = new Function(code + '; return readPage;');
  return {
    nodes: document.querySelectorAll('*').length,
    read: time(() => readPage()),
    query: time(() => document.querySelectorAll('a[href]').length),
  };
}`;

/** Compares reading each kind of page, extended to 20,000 nodes, with querying its links once. */
export async function measureReaders(): Promise<Figure[]> {
  const code = await readFile(script, 'utf8');
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: sandboxArgs });
  try {
    const context = await browser.newContext();
    const figures: Figure[] = [];
    for (const fixture of everyPage) figures.push(await measure(context, fixture, code));
    return figures;
  } finally {
    await browser.close();
  }
}

async function measure(context: BrowserContext, { title, url, html }: FixturePage, code: string) {
  const page = await context.newPage();
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: long(html) }));
  await page.goto(url);
  const times = z.object({ nodes: z.number(), read: z.number(), query: z.number() });
  const { nodes, read, query } = times.parse(await evaluate(page, code));
  await page.close();
  return {
    name: `read-${title.toLowerCase().replace(/[^a-z]+/g, '-')}`,
    value: round(read / query),
    unit: 'ratio',
    aim: '<= 20',
    baseline: `querySelectorAll('a[href]') of its ${nodes} nodes, ${round(query)} ms; the reader ${round(read)} ms`,
  };
}

function evaluate(page: Page, code: string): Promise<unknown> {
  return page.evaluate(`(${timeReading})(${JSON.stringify(code)}, ${rounds})`);
}

/** Adds as many nodes as a long page has. */
function long(html: string): string {
  const row = (_: unknown, index: number) =>
    `<div><section><p>Post ${index}</p><a href="/feed/${index}"><span>More</span></a></section></div>`;
  return html.replace('</body>', `${Array.from({ length: 3990 }, row).join('')}</body>`);
}
