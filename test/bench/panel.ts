import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchExtension } from '../../scripts/browser/launch-extension';
import type { Endpoint } from '../../server/api/start-endpoint';
import { createTestTeam } from '../e2e/support/team';
import { connectInOptions } from '../e2e/support/test';
import { linkedinSdui } from '../fixtures/pages/linkedin-sdui';
import { priya } from '../fixtures/pages/people';
import { type Figure, median, round } from './figure';
import { untilPainted } from './until-painted';

const runs = 41;
const folder = join(import.meta.dirname, '../..');

/** Builds the extension again, with an empty React panel next to the real one. */
function buildWithEmptyPanel(): string {
  const script = join(import.meta.dirname, 'build-with-empty-panel.ts');
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script], { cwd: folder });
  if (status !== 0) throw new Error(String(stderr));
  return join(folder, '.output/bench/chrome-mv3');
}

/**
 * Measures the time from opening the panel to painting a cached lead, and from a click to saved, in the real
 * panel next to a profile.
 */
export async function measurePanel(endpoint: Endpoint): Promise<Figure[]> {
  const team = await createTestTeam(endpoint.store, endpoint.url);
  const browser = await launchExtension({ isHeadless: true, extension: buildWithEmptyPanel() });
  try {
    const options = await connectInOptions(browser, team.code);
    await options.getByRole('button', { name: 'Open the panel' }).click();
    const panel = await browser.waitForPage('sidepanel.html');
    const page = await browser.context.newPage();
    const address = `https://www.linkedin.com/in/${priya.slug}/`;
    await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: largeProfile() }));
    await page.goto(address);
    await panel.getByRole('button', { name: 'Yes, the same person' }).click();
    await panel.getByText('Matched by').waitFor();
    return [await measureOpening(panel, browser.origin), ...(await measureClick(panel))];
  } finally {
    await browser.close();
  }
}

async function measureOpening(panel: Page, origin: string): Promise<Figure> {
  const heading = `location.pathname === '/empty.html' ? 'Empty' : 'Priya Raman'`;
  await panel.addInitScript(
    `window.painted = ${untilPainted(`document.querySelector('h1')?.textContent === (${heading})`)}`,
  );
  const open = async (path: string) => {
    await panel.goto(`${origin}/${path}`, { waitUntil: 'commit' });
    return Number(await panel.evaluate('window.painted'));
  };
  const [cached, empty]: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    empty.push(await open('empty.html'));
    cached.push(await open('sidepanel.html'));
  }
  return {
    name: 'panel-open-to-cached-lead',
    value: round(median(cached) / median(empty)),
    unit: 'ratio',
    aim: '<= 1.25',
    baseline: `an empty React panel, ${round(median(empty))} ms; the panel ${round(median(cached))} ms`,
  };
}

async function measureClick(panel: Page): Promise<Figure[]> {
  const clicks: { saved: number; said: number }[] = [];
  for (let run = 0; run < runs; run++) {
    const accept = panel.getByRole('button', { name: 'Accept' });
    const undo = panel.getByRole('button', { name: 'Undo' });
    await accept.or(undo).first().waitFor();
    if (await undo.count()) await undo.click();
    await accept.waitFor();
    await panel.locator('button[aria-disabled=false]', { hasText: 'Accept' }).waitFor();
    const time = await panel.evaluate(clickAccept);
    clicks.push(time);
  }
  const puts = await panel.evaluate(barePuts, runs);
  const saved = median(clicks.map(({ saved }) => saved));
  const said = median(clicks.map(({ said }) => said));
  const put = median(puts);
  const baseline = `a bare strict put, ${round(put)} ms`;
  return [
    {
      name: 'click-to-saved',
      value: round(saved / put),
      unit: 'ratio',
      aim: '<= 3',
      baseline: `${baseline}; the click's is on disk after ${round(saved)} ms`,
    },
    {
      name: 'click-to-screen',
      value: round(said / put),
      unit: 'ratio',
      aim: '<= 4',
      baseline: `${baseline}; the click is on screen after ${round(said)} ms`,
    },
  ];
}

/**
 * Clicks Accept. Runs in the panel.
 * @returns when its row was committed and when the panel said so, in milliseconds.
 */
async function clickAccept(): Promise<{ saved: number; said: number }> {
  const begun = performance.now();
  const add = IDBObjectStore.prototype.add;
  const saved = new Promise<number>((done) => {
    IDBObjectStore.prototype.add = function (...row) {
      if (this.name === 'feedback')
        // The event's own time: this listener runs after the panel's, which renders.
        this.transaction.addEventListener('complete', ({ timeStamp }) => done(timeStamp - begun));
      return add.apply(this, row);
    };
  });
  const said = new Promise<number>((done) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector('footer')?.textContent?.includes('Accepted')) return;
      observer.disconnect();
      done(performance.now() - begun);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Accept')?.click();
  const times = { saved: await saved, said: await said };
  IDBObjectStore.prototype.add = add;
  return times;
}

/** The times of single strict puts into a separate database. Runs in the panel. */
async function barePuts(count: number): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((done) => {
    const request = indexedDB.open('bench', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('rows');
    request.onsuccess = () => done(request.result);
  });
  const times: number[] = [];
  for (let index = 0; index < count; index++) {
    const begun = performance.now();
    await new Promise<void>((done) => {
      const tx = db.transaction('rows', 'readwrite', { durability: 'strict' });
      tx.objectStore('rows').put({ note: 'x'.repeat(300) }, index);
      tx.oncomplete = () => done();
    });
    times.push(performance.now() - begun);
  }
  return times;
}

/** A profile of 20,000 nodes, like a long one with its feed. */
function largeProfile(): string {
  const rows = Array.from(
    { length: 3990 },
    (_, index) =>
      `<div><section><p>Post ${index}</p><a href="/feed/${index}"><span>More</span></a></section></div>`,
  );
  return linkedinSdui(priya).replace('</body>', `${rows.join('')}</body>`);
}
