import { isGenericHost, observeChanges } from '../page';
import type { Site, SiteAddress } from '../site';
import { webmail } from './webmail';

/** The pages of a webmail with a known address but unpublished markup. */
// @__NO_SIDE_EFFECTS__
export function heuristicSiteAddress({
  id,
  name,
  hosts,
  path = /^/,
}: {
  id: string;
  name: string;
  hosts: RegExp;
  path?: RegExp;
}): SiteAddress {
  return {
    id,
    name,
    matches: (url) =>
      isGenericHost(url) && url.protocol === 'https:' && hosts.test(url.hostname) && path.test(url.pathname),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    isWatched: true,
    canBeStale: true,
  };
}

/**
 * A known webmail read by heuristics, shown under its own name. The panel says that the result is a guess.
 *
 * @param frame selects a frame that contains the whole application.
 */
// @__NO_SIDE_EFFECTS__
export function heuristicSite(address: SiteAddress, frame = ''): Site {
  const inside = (page: Element): Element | undefined => {
    if (!frame) return page;
    const found = page.querySelector<HTMLIFrameElement>(frame);
    if (!found) return page;
    return found.contentDocument?.documentElement; // Null if the frame is cross-site.
  };
  return {
    ...address,
    selectors: { ...webmail.selectors, ...(frame && { frame }) },
    watch(page, onChange, signal) {
      observeChanges(inside(page)?.querySelector('body'), onChange, signal);
    },
    read(page, url) {
      const app = inside(page);
      if (!app) return { status: 'mounting', site: address.id };
      return { ...webmail.read(app, url), site: address.id };
    },
  };
}
