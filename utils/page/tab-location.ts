import type { TabState } from './follow-tab';

/** The page and, on mail, the message: where a rep's choice holds. */
export function tabLocation(tab: TabState): string {
  if ('visit' in tab) return `hidden ${tab.visit}`; // Not even its address is known: each look is another page.
  return tab.status === 'people' ? `${tab.url} ${tab.sighting.message ?? ''}` : (tab.url ?? '');
}
