import { JSDOM } from 'jsdom';
import type { Sighting } from '../../../../utils/contract/rep/sighting';
import { detect } from '../../../../utils/sites';

/** A page at an address, as a reader finds it. */
export function pageAt(url: string, html: string): Document {
  return new JSDOM(html, { url }).window.document;
}

const windows = new Map<string, JSDOM>();

/** Like `pageAt`, in a window that all pages at the address share: creating one takes ten times as long as parsing. */
export function sharedPageAt(url: string, html: string): Document {
  const shared = windows.get(url) ?? new JSDOM('', { url });
  windows.set(url, shared);
  const { document } = shared.window;
  document.open();
  document.write(html);
  document.close();
  return document;
}

/** What a page's reader detects. */
export function read(url: string, html: string) {
  return readPage(sharedPageAt(url, html), url);
}

/** What the reader detects on a page that a test has changed. */
export function readPage(page: Document, url: string): Sighting {
  return detect(page.documentElement, new URL(url));
}

/** The people in a sighting, each by address or else by name; a company by its name. */
export function shownBy(sighting: Sighting): string[] {
  if (sighting.status === 'company') return [sighting.company];
  if (sighting.status !== 'people') return [];
  return sighting.people.map(({ keys }) => keys.email ?? keys.name ?? '');
}
