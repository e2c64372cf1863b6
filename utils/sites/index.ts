import type { Sighting } from '../contract/sighting';
import { gmail } from './gmail';
import { linkedinProfile } from './linkedin-profile';
import { roundcube } from './roundcube';
import type { Site } from './site';
import { sogo } from './sogo';

export const sites: readonly Site[] = [linkedinProfile, gmail, roundcube, sogo];

/**
 * Who is on a page.
 *
 * @returns undefined where no site knows the address.
 */
export function detect(document: Document, url: URL): Sighting | undefined {
  return siteOf(url)?.read(document, url);
}

/** The site an address belongs to. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.owns(url));
}

/** What an address names, whoever's it is: two addresses of one identity show the same page. */
export function pageIdentity(url: URL): string {
  const site = siteOf(url);
  return site ? `${site.id} ${site.identityOf(url)}` : url.href;
}
