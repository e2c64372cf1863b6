import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { launchExtension } from '../../scripts/browser/launch-extension';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import type { Endpoint } from '../../server/start-endpoint';
import { makeTestTeam } from '../e2e/support/team';
import { connectByOptions } from '../e2e/support/test';
import { gmailThread } from '../fixtures/pages/gmail';
import { prospect, rep } from '../fixtures/pages/person';
import { type Figure, round } from './figure';
import { buildMailSdk } from './mail-sdk/build-mail-sdk';

const rounds = 4;
const address = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKjkL';

/** 200 changes a second in the open thread, for 10 s. Runs in the page. */
const changeALot = `new Promise((done) => {
  const list = document.querySelector('[role="list"]');
  let left = 2000;
  const turn = setInterval(() => {
    if (list.lastElementChild.dataset.filler) list.lastElementChild.remove();
    else list.insertAdjacentHTML('beforeend', '<div role="listitem" data-filler="1"><span>More</span></div>');
    if (--left === 0) { clearInterval(turn); done(); }
  }, 5);
})`;

/**
 * What a mail page that never rests costs its main thread: by itself, with the panel open and the page watched, and with
 * an embedded mail SDK; and how much more the page holds once it was read.
 */
export async function measureMailPage(endpoint: Endpoint): Promise<Figure[]> {
  const plain = await launchPlain();
  const peer = await launchPlain(await buildMailSdk());
  const team = await makeTestTeam(endpoint.store, endpoint.url);
  const browser = await launchExtension({ isHeadless: true });
  try {
    const options = await connectByOptions(browser, team.code);
    await options.getByRole('button', { name: 'Open the sidebar' }).click();
    const panel = await browser.waitForPage('sidepanel.html');
    const pages = [];
    for (const context of [plain.context, browser.context, peer.context]) pages.push(await openMail(context));
    const [alone, watched, embedded] = pages;
    if (!alone || !watched || !embedded) throw new Error('a page is missing');
    await options.close();
    await panel.getByRole('heading', { name: prospect.name }).waitFor();
    const times = { alone: [] as number[], watched: [] as number[], embedded: [] as number[] };
    for (let round = 0; round < rounds; round++) {
      times.alone.push(await mainThreadTime(alone));
      times.watched.push(await mainThreadTime(watched));
      times.embedded.push(await mainThreadTime(embedded));
    }
    const base = Math.min(...times.alone); // Whatever else the machine does only adds to it.
    const baseline = `the page alone, ${round(base * 1000)} ms of the main thread in 10 s at 200 changes a second`;
    const ratio = (name: string, seconds: readonly number[], aim: string, words: string): Figure => ({
      name,
      value: round(Math.min(...seconds) / base),
      unit: 'ratio',
      aim,
      baseline: `${baseline}; ${words} ${round(Math.min(...seconds) * 1000)} ms`,
    });
    const [before, after] = [await heap(alone), await heap(watched)];
    return [
      ratio('mail-page-watched', times.watched, '<= 1.02', 'with the panel open'),
      ratio('mail-page-with-mail-sdk', times.embedded, '', 'with @inboxsdk/core, the peer,'),
      {
        name: 'memory-per-tab-read',
        value: round((after - before) / 1000),
        unit: 'kB',
        aim: '',
        baseline: `the heap of the page alone, ${round(before / 1000)} kB; read and watched ${round(after / 1000)} kB`,
      },
    ];
  } finally {
    await browser.close();
    await peer.close();
    await plain.close();
  }
}

async function launchPlain(extension?: string) {
  const folder = await mkdtemp(join(tmpdir(), 'passback-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: [
      ...sandboxArgs,
      '--disable-background-networking',
      ...(extension ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : []),
    ],
  });
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

async function openMail(context: BrowserContext): Promise<Page> {
  const html = gmailThread({ own: rep.email, messages: [{ id: 'm-1', from: prospect, to: [], body: 'Hi' }] });
  const page = await context.newPage();
  await page.route('https://mail.google.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(address);
  return page;
}

/** In seconds. */
async function mainThreadTime(page: Page): Promise<number> {
  await page.bringToFront();
  const line = await page.context().newCDPSession(page);
  await line.send('Performance.enable'); // It counts from here.
  const before = await metric(line, 'TaskDuration');
  await page.evaluate(changeALot);
  const after = await metric(line, 'TaskDuration');
  await line.detach();
  return after - before;
}

/** In bytes, after the garbage is gone. */
async function heap(page: Page): Promise<number> {
  const line = await page.context().newCDPSession(page);
  await line.send('Performance.enable');
  await line.send('HeapProfiler.collectGarbage');
  const used = await metric(line, 'JSHeapUsedSize');
  await line.detach();
  return used;
}

async function metric(line: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await line.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
