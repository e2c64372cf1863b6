import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { launchExtension } from '../../scripts/browser/launch-extension';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import type { Endpoint } from '../../server/api/start-endpoint';
import { createTestTeam } from '../e2e/support/team';
import { connectInOptions } from '../e2e/support/test';
import { gmailThread } from '../fixtures/pages/gmail';
import { mailboxOwner, sender } from '../fixtures/pages/person';
import { buildMailSdk } from './build-mail-sdk';
import { type Figure, round } from './figure';

const address = 'https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKjkL';

/** A profile by the browser: what ran at each sample, and how many microseconds after the previous one. */
interface Profile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  samples?: number[];
  timeDeltas?: number[];
}

/** Changes the open thread 200 times per second for 10 s. Runs in the page. */
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
 * What a constantly changing mail page costs its main thread with the panel open, and with an embedded mail
 * SDK: all work ÷ all work but the extension's own, from the profiler's samples, because the work of two
 * pages differs by more than that. Also how much more memory the page uses after it was read.
 */
export async function measureMailPage(endpoint: Endpoint): Promise<Figure[]> {
  return [...(await measureWatched(endpoint)), await measurePeer()];
}

async function measureWatched(endpoint: Endpoint): Promise<Figure[]> {
  const team = await createTestTeam(endpoint.store, endpoint.url);
  const browser = await launchExtension({ isHeadless: true });
  try {
    const options = await connectInOptions(browser, team.code);
    const mail = await openMail(browser.context);
    const before = await heap(mail);
    await options.bringToFront();
    await options.getByRole('button', { name: 'Open the panel' }).click();
    const panel = await browser.waitForPage('sidepanel.html');
    await mail.bringToFront();
    await panel.getByRole('heading', { name: sender.name }).waitFor();
    const after = await heap(mail);
    return [
      {
        ...(await shareOfExtensions(mail)),
        name: 'mail-page-watched',
        aim: '<= 1.02',
      },
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
  }
}

/** The same with @inboxsdk/core, for comparison. */
async function measurePeer(): Promise<Figure> {
  const { context, close } = await launchWith(await buildMailSdk());
  try {
    const mail = await openMail(context);
    return { ...(await shareOfExtensions(mail)), name: 'mail-page-with-mail-sdk', aim: '' };
  } finally {
    await close();
  }
}

async function launchWith(extension: string) {
  const folder = await mkdtemp(join(tmpdir(), 'passback-bench-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: ensureChromium(),
    args: [
      ...sandboxArgs,
      '--disable-background-networking',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
  });
  // Chromium doesn't report an extension that it failed to load.
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  const close = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  return { context, close };
}

async function openMail(context: BrowserContext): Promise<Page> {
  const html = gmailThread({
    own: mailboxOwner.email,
    messages: [{ id: 'm-1', from: sender, to: [], body: 'Hi' }],
  });
  const page = await context.newPage();
  await page.route(`${new URL(address).origin}/**`, (route) =>
    route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.goto(address);
  return page;
}

async function shareOfExtensions(page: Page): Promise<Pick<Figure, 'value' | 'unit' | 'baseline'>> {
  await page.bringToFront();
  const line = await page.context().newCDPSession(page);
  await line.send('Profiler.enable');
  await line.send('Profiler.setSamplingInterval', { interval: 100 });
  await line.send('Profiler.start');
  await page.evaluate(changeALot);
  const { profile } = await line.send('Profiler.stop');
  await line.detach();
  const { own, rest } = workOf(profile);
  const baseline = `the page's own work, ${round(rest)} ms in 10 s at 200 changes a second; the extension's ${round(own)} ms`;
  return { value: Number(((own + rest) / rest).toFixed(4)), unit: 'ratio', baseline };
}

/** The extensions' work, including everything they called, and the rest of the page's work. In ms. */
function workOf({ nodes, samples = [], timeDeltas = [] }: Profile): { own: number; rest: number } {
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id])));
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const isOwn = (id: number | undefined): boolean =>
    id !== undefined &&
    (frames.get(id)?.url.startsWith('chrome-extension://') === true || isOwn(parents.get(id)));
  const work = { own: 0, rest: 0 };
  samples.forEach((id, index) => {
    if (frames.get(id)?.functionName === '(idle)') return;
    work[isOwn(id) ? 'own' : 'rest'] += (timeDeltas[index] ?? 0) / 1000;
  });
  return work;
}

/** In bytes, after garbage collection. */
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
