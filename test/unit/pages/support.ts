import { JSDOM } from 'jsdom';
import { detect } from '../../../utils/sites';

/** A page at its address, as a reader in it finds it. */
export function pageAt(url: string, html: string): Document {
  return new JSDOM(html, { url }).window.document;
}

/** Who is on a page. */
export function read(url: string, html: string) {
  return detect(pageAt(url, html), new URL(url));
}
