import { JSDOM } from 'jsdom';
import type { Sighting } from '../../../../utils/contract/rep/sighting';
import { detect } from '../../../../utils/sites';

/** A page at an address, as a reader finds it. */
export function pageAt(url: string, html: string): Document {
  return new JSDOM(html, { url }).window.document;
}

/** What a page's reader detects. */
export function read(url: string, html: string) {
  return readPage(pageAt(url, html), url);
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
