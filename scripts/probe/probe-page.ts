import { JSDOM, VirtualConsole } from 'jsdom';
import type { Sighting } from '../../utils/contract/rep/sighting';
import { detect, findGrantedSite } from '../../utils/sites';
import type { Site } from '../../utils/sites/site';
import { isDisplayed } from '../../utils/sites/visible-text';
import { type RecordedQuery, recordSelectors } from './record-selectors';

/** A selector of a reader, and how many elements of a page match it. */
export interface SelectorHit {
  name: string;
  selector: string;
  found: number;
  visible: number;
}

/** What a reader finds on a page. */
export interface Probe {
  site: Site;
  url: URL;
  sighting: Sighting;
  selectors: SelectorHit[];
  /** Selectors that the reader queried in addition to its own. */
  others: RecordedQuery[];
}

/**
 * Reads a page as the extension does and counts the matches of the reader's selectors. The page's scripts
 * don't run, and nothing is loaded.
 *
 * @param page its HTML; pass bytes to detect the encoding from the page itself.
 * @returns undefined if there is no reader for this URL.
 */
export async function probePage(page: string | Uint8Array, url: URL): Promise<Probe | undefined> {
  const site = findGrantedSite(url);
  if (!site) return undefined;
  const { window } = new JSDOM(page, { url: url.href, virtualConsole: new VirtualConsole() });
  const { document } = window;
  if (document.readyState !== 'complete') {
    await new Promise((loaded) => window.addEventListener('load', loaded, { once: true }));
  }
  const roots = [document, ...openShadowRoots(document)];
  const counts = Object.entries(site.selectors).map(([name, selector]) => {
    const elements = roots.flatMap((root) => [...root.querySelectorAll(selector)]);
    return { name, selector, found: elements.length, visible: elements.filter(isDisplayed).length };
  });
  const recording = recordSelectors(window);
  const sighting = detect(document.documentElement, url);
  const asked = recording.queries();
  const isSiteSelector = ({ selector }: RecordedQuery) => counts.some((known) => known.selector === selector);
  // Prefer the reader's own query: the same markup elsewhere in the page doesn't matter to it.
  const selectors = counts.map((hit) => {
    const where = asked.find(({ selector }) => selector === hit.selector);
    return where ? { ...hit, found: where.found, visible: where.visible } : hit;
  });
  window.close();
  return { site, url, sighting, selectors, others: asked.filter((one) => !isSiteSelector(one)) };
}

/** Opens the shadow roots that a saved page contains as templates. */
function openShadowRoots(document: Document): ShadowRoot[] {
  const templates = document.querySelectorAll<HTMLTemplateElement>(
    'template[shadowrootmode="open"], template[shadowmode="open"]',
  );
  return [...templates].flatMap((template) => {
    const host = template.parentElement;
    if (!host || host.shadowRoot) return [];
    const root = host.attachShadow({ mode: 'open' });
    root.append(template.content);
    template.remove();
    return [root];
  });
}
