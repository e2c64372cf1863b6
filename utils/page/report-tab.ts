import { browser } from 'wxt/browser';
import { z } from 'zod';
import { tabEnvironment } from './tab-environment';

const structure = z.object({
  site: z.string(),
  hooks: z.record(z.string(), z.number()),
  elements: z.array(z.string()),
});

/** A report of the tab beside the panel, for those who keep the readers: what its page is made of, and no word of it. */
export async function reportTab(now = new Date()): Promise<string> {
  const tab = await tabEnvironment.activeTab();
  const [read] = await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    files: ['/describe-page.js'],
  });
  const { site, hooks, elements } = structure.parse(read?.result);
  return [
    `Passback ${browser.runtime.getManifest().version}, ${site}, ${now.toISOString().slice(0, 10)}`,
    ...Object.entries(hooks).map(([name, count]) => `${name}: ${count}`),
    '',
    ...elements,
  ].join('\n');
}
