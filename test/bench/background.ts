import { appendFile, cp, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { builtExtension, launchExtension } from '../../scripts/browser/launch-extension';
import { type Figure, median, round } from './figure';

const runs = 21;

/** Answers a message, so that the sender knows when the background runs. */
const answer = '\nchrome.runtime.onMessage.addListener((_, __, answer) => answer(true));\n';

/** The size of the background's script, and how long a message to the stopped background takes to be answered. */
export async function measureBackground(): Promise<Figure[]> {
  const { size } = await stat(join(builtExtension, 'background.js'));
  const folder = await mkdtemp(join(tmpdir(), 'passback-bench-'));
  const [full, empty] = [join(folder, 'full'), join(folder, 'empty')];
  for (const extension of [full, empty]) {
    await cp(builtExtension, extension, { recursive: true });
    await writeFile(join(extension, 'bench.html'), '<!doctype html><title>Bench</title>');
  }
  await appendFile(join(full, 'background.js'), answer);
  await writeFile(join(empty, 'background.js'), answer);
  const started = await measureStarts(full, empty);
  await rm(folder, { recursive: true, force: true });
  return [
    {
      name: 'background-script',
      value: round(size / 1000),
      unit: 'kB',
      aim: '<= 70',
      baseline: 'as the browser starts it',
    },
    {
      name: 'background-start',
      value: round(started.full / started.empty),
      unit: 'ratio',
      aim: '<= 2',
      baseline: `an empty background answers after ${round(started.empty)} ms; the background after ${round(started.full)} ms`,
    },
  ];
}

async function measureStarts(full: string, empty: string): Promise<{ full: number; empty: number }> {
  const browsers = [
    await launchExtension({ isHeadless: true, extension: full }),
    await launchExtension({ isHeadless: true, extension: empty }),
  ];
  try {
    const pages = await Promise.all(
      browsers.map(async ({ context, origin }) => {
        const page = await context.newPage();
        await page.goto(`${origin}/bench.html`);
        return page;
      }),
    );
    const times: number[][] = [[], []];
    for (let run = 0; run < runs; run++) {
      for (const [index, page] of pages.entries()) times[index]?.push(await timeStart(page));
    }
    const [ofFull, ofEmpty] = times.map(median);
    return { full: ofFull ?? Number.NaN, empty: ofEmpty ?? Number.NaN };
  } finally {
    for (const browser of browsers) await browser.close();
  }
}

/** Stops the background and sends it a message. @returns how long the answer took, in milliseconds. */
async function timeStart(page: Page): Promise<number> {
  const line = await page.context().newCDPSession(page);
  const isStopped = new Promise<void>((done) => {
    line.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done();
    });
  });
  await line.send('ServiceWorker.enable');
  await line.send('ServiceWorker.stopAllWorkers');
  await isStopped;
  await line.detach();
  return Number(
    await page.evaluate(
      '((begun) => chrome.runtime.sendMessage("start").then(() => performance.now() - begun))(performance.now())',
    ),
  );
}
