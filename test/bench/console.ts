import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { sql } from 'drizzle-orm';
import { ensureChromium } from '../../scripts/browser/ensure-chromium';
import { sandboxArgs } from '../../scripts/browser/sandbox-args';
import type { Endpoint } from '../../server/api/start-endpoint';
import { reps } from '../../server/platform/db/tables/team-tables';
import { linkFor } from '../e2e/support/marketing';
import { createTestTeam, type TestTeam } from '../e2e/support/team';
import { listen } from '../support/listen';
import { type Figure, median, round } from './figure';
import { seedLeads } from './seed-leads';
import { untilPainted } from './until-painted';

const runs = 15;
const [few, many] = [10, 10_000];
/** Where `buildWithEmptyPanel` puts the extension. */
const emptyPage = join(import.meta.dirname, '../../.output/bench/chrome-mv3');

/**
 * Measures when the console first paints, against an empty React page, and when the inbox shows its first rows
 * in a team with 10,000 items, against a team with 10. Each page is loaded with a warm cache.
 */
export async function measureConsole(endpoint: Endpoint): Promise<Figure[]> {
  const server = createServer(async ({ url = '' }, response) => {
    const type = extname(url) === '.js' ? 'text/javascript' : 'text/html';
    const body = await readFile(join(emptyPage, url)).catch(() => '');
    response.writeHead(200, { 'content-type': type, 'cache-control': 'max-age=3600' }).end(body);
  });
  const { url } = await listen(server);
  const browser = await chromium.launch({ executablePath: ensureChromium(), args: sandboxArgs });
  try {
    const [small, large] = [await signIn(browser, endpoint, few), await signIn(browser, endpoint, many)];
    const bare = await (await browser.newContext()).newPage();
    const times: Record<'empty' | 'overview' | 'few' | 'many', number[]> = {
      empty: [],
      overview: [],
      few: [],
      many: [],
    };
    for (let run = 0; run < runs; run++) {
      times.empty.push(await timePaint(bare, `${url}/empty.html`, 'h1'));
      times.overview.push(await timePaint(small, `${endpoint.url}/console/overview`, 'h1'));
      times.few.push(await timePaint(small, `${endpoint.url}/console/inbox?needs=all`, '[data-item]'));
      times.many.push(await timePaint(large, `${endpoint.url}/console/inbox?needs=all`, '[data-item]'));
    }
    const [empty, overview, ofFew, ofMany] = Object.values(times).map(median);
    return [
      compare('console-first-paint', overview, empty, 2, 'an empty React page'),
      compare('inbox-of-10000', ofMany, ofFew, 1.5, `an inbox of ${few}`),
    ];
  } finally {
    await browser.close();
    server.close();
  }
}

function compare(name: string, time = Number.NaN, baseline = Number.NaN, aim: number, what: string): Figure {
  return {
    name,
    value: round(time / baseline),
    unit: 'ratio',
    aim: `<= ${aim}`,
    baseline: `${what}, ${round(baseline)} ms; here ${round(time)} ms`,
  };
}

/** Signs marketing in, in a new team with this much feedback. */
async function signIn(browser: Browser, endpoint: Endpoint, feedback: number): Promise<Page> {
  const team = await createTestTeam(endpoint.store, endpoint.url);
  await seedFeedback(endpoint, team, feedback);
  const page = await (await browser.newContext()).newPage();
  await page.goto(await linkFor(endpoint, team, 'marketer'));
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('navigation', { name: 'Console' }).waitFor();
  return page;
}

/** Creates leads, each returned once. */
async function seedFeedback({ store }: Endpoint, { id }: TestTeam, count: number): Promise<void> {
  const run = (statement: string) => store.inTeam(id, (tx) => tx.execute(sql.raw(statement)));
  await seedLeads(run, id, { from: 0, to: count, acts: 1 });
  const [rep] = await store.inTeam(id, (tx) => tx.select().from(reps));
  const body = JSON.stringify({ stage: 'before-contact', disposition: 'needs-workup', reasons: [] });
  await run(`insert into feedback (team, id, revision, kind, lead, rep, body, score_then, created_at)
    select team, gen_random_uuid(), 1, 'disposition', id, '${rep?.id}', '${body}', 40, last_engaged_at
    from leads where email like 'person%'`);
  await store.vacuum?.();
}

/** Loads a page. @returns when an element was painted, in milliseconds since navigation began. */
async function timePaint(page: Page, address: string, selector: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return Number(await page.evaluate(untilPainted(`document.querySelector('${selector}')`)));
}
