import { browser } from 'wxt/browser';
import { z } from 'zod';
import { utcDayOf } from '../contract/shared/day';
import type { Structure } from '../sites/structure';
import { tabEnvironment } from './tab-environment';

const structure: z.ZodType<Structure> = z.object({
  site: z.string(),
  selectors: z.record(z.string(), z.number()),
  elements: z.array(z.string()),
});

/**
 * A report about the active tab for the maintainers of the readers: the structure of the page without its
 * text.
 */
export async function reportTab(now = new Date()): Promise<string> {
  const tab = await tabEnvironment.activeTab();
  const [read] = await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    files: ['/describe-page.js'],
  });
  const { site, selectors, elements } = structure.parse(read?.result);
  return [
    `Passback ${browser.runtime.getManifest().version}, ${site}, ${utcDayOf(now)}`,
    ...Object.entries(selectors).map(([name, count]) => `${name}: ${count}`),
    '',
    ...elements,
  ].join('\n');
}
