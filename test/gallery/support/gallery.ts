import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { postDemo } from '../../../scripts/demo/post-demo';
import type { Endpoint } from '../../../server/api/start-endpoint';
import { createTeam } from '../../../server/features/teams/create-team';
import { createRepToken } from '../../../server/features/teams/tokens';
import { formatConnectionCode } from '../../../utils/contract/shared/connection-code';
import { accessibilityIssues } from '../../e2e/support/accessibility-issues';
import { test as base, expect } from '../../e2e/support/test';

export const galleryFolder = join(import.meta.dirname, '../../../.output/gallery');

const height = 780;
const widths = [360, 252, 600];
const medias = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const names = ['light', 'dark', 'forced'] as const;
/**
 * `npm run gallery` checks and photographs all looks. Otherwise, only the usual and the hardest are checked,
 * so that `npm test` stays short.
 */
const isWhole = process.env.PASSBACK_GALLERY === 'whole';
const looks = isWhole
  ? names.flatMap((look) => widths.map((width) => ({ look, width })))
  : ([
      { look: 'light', width: 360 },
      { look: 'dark', width: 252 },
    ] as const);
const ownLooks = isWhole ? names : (['light', 'dark'] as const);
const consoleWidths = [1280, 390];
const consoleLooks = isWhole
  ? names.flatMap((look) => consoleWidths.map((width) => ({ look, width })))
  : ([
      { look: 'light', width: 1280 },
      { look: 'dark', width: 390 },
    ] as const);

/**
 * Records a screen's current state: a picture of each look if wanted, and every accessibility or overflow
 * issue. The popup has its own size, and the console those of a desk and a phone.
 */
export type Capture = (
  page: Page,
  name: string,
  title: string,
  sizes?: 'any' | 'own' | 'console',
) => Promise<void>;

/**
 * A demo team of the test's own, because a verdict changes a card for all tests, and `keep`, which records states. A
 * test fails if any state has an issue.
 */
export const test = base.extend<{ keep: Capture; demo: string }>({
  demo: async ({ endpoint }, use) => {
    const { store, url } = endpoint;
    const team = await createTeam(store, { name: 'Palletway (demo)', ownDomains: ['palletway.example'] });
    await postDemo({ url, store, team });
    await use(team);
  },
  team: async ({ endpoint, endpointProxy, demo }, use) => {
    const token = await anaToken(endpoint, demo);
    await use({ id: demo, token, code: formatConnectionCode({ url: endpointProxy.url, token }) });
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures from the pattern.
  keep: async ({}, use, { titlePath }) => {
    const faults: string[] = [];
    await use(async (page, name, title, sizes = 'any') => {
      const folder = join(galleryFolder, name);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'title.txt'), `${titlePath.slice(1).join(' · ')}\n${title}\n`);
      const shown = {
        any: looks,
        own: ownLooks.map((look) => ({ look, width: undefined })),
        console: consoleLooks,
      }[sizes];
      for (const { look, width } of shown) {
        const of = `${width ?? 'own'}-${look}`;
        await page.emulateMedia({ ...medias[look], reducedMotion: 'reduce' });
        if (width) await fitHeight(page, width);
        faults.push(...(await accessibilityIssues(page)).map((fault) => `${name} ${of}: ${fault}`));
        if (isWhole) await page.screenshot({ path: join(folder, `${of}.png`) });
      }
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
      if (sizes === 'any') await page.setViewportSize({ width: 360, height });
      if (sizes === 'console') await page.setViewportSize({ width: 1280, height });
    });
    expect(faults).toEqual([]);
  },
});

export { expect };

/** A token for Ana, the rep of the demo. */
export function anaToken({ store }: Endpoint, team: string): Promise<string> {
  return createRepToken(store, team, { name: 'Ana Lima', email: 'ana@palletway.example' });
}

/**
 * Makes the window as tall as the page, so that nothing is under the footer, where axe would call it too
 * small to click.
 */
async function fitHeight(page: Page, width: number): Promise<void> {
  await page.setViewportSize({ width, height });
  const whole = Number(await page.evaluate('document.documentElement.scrollHeight'));
  if (whole > height) await page.setViewportSize({ width, height: whole });
}
