import { browser } from 'wxt/browser';
import { pageStructure } from '../contract/rep/page-structure';
import { utcDayOf } from '../contract/shared/day';
import { tabEnvironment } from './tab-environment';

/**
 * A report about the active tab for the maintainers of the readers: the structure of the page without its
 * text.
 */
export async function reportTab(now = new Date()): Promise<string> {
  const tab = await tabEnvironment.activeTab();
  const [read] = await browser.scripting.executeScript({
    target: { tabId: tab?.id ?? -1 },
    files: ['/describe-page.js'],
    injectImmediately: true, // Otherwise a page that never stops loading would block forever.
  });
  const { site, selectors, elements } = pageStructure.parse(read?.result);
  return [
    `Passback ${browser.runtime.getManifest().version}, ${site}, ${utcDayOf(now)}`,
    ...Object.entries(selectors).map(([name, count]) => `${name}: ${count}`),
    '',
    ...elements,
  ].join('\n');
}
