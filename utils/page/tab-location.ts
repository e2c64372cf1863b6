import type { TabState } from './tab-state';

/** The page and, in mail, the message: the scope of a rep's choice. */
export function tabLocation(tab: TabState): string {
  if ('visit' in tab) return `hidden ${tab.visit}`; // The address is unknown, so treat each visit as another page.
  return tab.status === 'people' ? `${tab.url} ${tab.sighting.message ?? ''}` : (tab.url ?? '');
}
