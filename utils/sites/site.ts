import type { Sighting } from '../contract/rep/sighting';

/**
 * A site where people can be detected, one file each. The registry is `index.ts`; `addresses.ts` in the tests
 * has examples.
 */
export interface Site {
  id: string;
  /** The site's name on screen. */
  name: string;
  /** The reader's named selectors. A report counts their matches, to show where the site has changed. */
  selectors: Readonly<Record<string, string>>;
  /** Whether the address belongs to this site, judged by the address alone. */
  matches: (url: URL) => boolean;
  /** What the address identifies: as long as it stays the same, so does the page. */
  identityOf: (url: URL) => string;
  /** Who is on the page, given its `html` element. Pure: no network, no waiting, no writing. */
  read: (page: Element, url: URL) => Sighting;
  /**
   * Only for sites that can show another message under the same address: reports that it may have changed,
   * until the signal aborts.
   */
  watch?: (page: Element, onChange: () => void, signal: AbortSignal) => void;
  /**
   * Set if nothing in the page confirms whom the address refers to. The page is then read repeatedly while it
   * may still be the previous one, and the same reading under a new address is ignored.
   */
  isAnyHost?: true;
}
