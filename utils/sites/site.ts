import type { Sighting } from '../contract/sighting';

/** One place that people are seen in. One file a site; the registry is `index.ts`. */
export interface Site {
  id: string;
  /** How the site is called on screen. */
  name: string;
  /** Addresses that are this site's and no other's: a generic test holds it. */
  examples: readonly string[];
  /** Addresses that look like it and are not. */
  counterExamples: readonly string[];
  /** Whether the address is one of this site's, told by the address alone. */
  owns: (url: URL) => boolean;
  /** What the address names: while it stays, the page is the same one. */
  identityOf: (url: URL) => string;
  /** Who is on the page. Pure: no network, no waiting, nothing written. */
  read: (document: Document, url: URL) => Sighting;
  /** Only where another message can come up under the same address: says that it may have. Ends with the signal. */
  watch?: (document: Document, onChange: () => void, signal: AbortSignal) => void;
}
