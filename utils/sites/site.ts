import type { Sighting } from '../contract/rep/sighting';

/** One place that people are seen in. One file a site; the registry is `index.ts`, and `addresses.ts` of the tests has examples. */
export interface Site {
  id: string;
  /** How the site is called on screen. */
  name: string;
  /** What the reader finds its way by, each by a name. Counted in a report, when the site has changed under us. */
  selectors: Readonly<Record<string, string>>;
  /** Whether the address is one of this site's, told by the address alone. */
  matches: (url: URL) => boolean;
  /** What the address names: while it stays, the page is the same one. */
  identityOf: (url: URL) => string;
  /** Who is on the page, given its `html` element. Pure: no network, no waiting, nothing written. */
  read: (page: Element, url: URL) => Sighting;
  /** Only where another message can come up under the same address: says that it may have. Ends with the signal. */
  watch?: (page: Element, onChange: () => void, signal: AbortSignal) => void;
  /**
   * Nothing in the page names whom the address names. What is read is read again for as long as the page of before may
   * stand, and the same reading under the next address is none.
   */
  isAnyHost?: true;
}
