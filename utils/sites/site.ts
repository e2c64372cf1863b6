import type { Sighting } from '../contract/rep/sighting';

/**
 * What tells a site by its address. The panel needs no more, and so loads no readers: `addresses.ts` lists them.
 */
export interface SiteAddress {
  /** Identifies the site in sightings and reports. */
  id: string;
  /** The site's name on screen. */
  name: string;
  /** Whether an address belongs to this site. For examples, see `test/fixtures/pages/addresses.ts`. */
  matches: (url: URL) => boolean;
  /** What an address identifies. While it stays the same, so does the page. */
  identityOf: (url: URL) => string;
  /** Set if the site has `watch`. */
  isWatched?: true;
  /**
   * Set if nothing ties a page's content to its address: under a new address, it may still be the previous
   * page's. The page is then read repeatedly, and a reading that stays the same is ignored.
   */
  canBeStale?: true;
}

/** A site whose pages show people. Each has its own file; `index.ts` lists them. */
export interface Site extends SiteAddress {
  /** The reader's selectors, by name. A report counts their matches, to show where the site has changed. */
  selectors: Readonly<Record<string, string>>;
  /** Detects who is on a page, given its `html` element. Pure: no network, no waiting, no changes. */
  read: (page: Element, url: URL) => Sighting;
  /**
   * Reports possible changes until the signal aborts. Only for sites that can show another person under the
   * same address.
   */
  watch?: (page: Element, onChange: () => void, signal: AbortSignal) => void;
}
