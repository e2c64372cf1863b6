import { isGenericHost, observeChanges } from '../page';
import type { Site } from '../site';
import { webmail } from './webmail';

/** A webmail with a known address but unpublished markup. */
interface HeuristicWebmail {
  id: string;
  name: string;
  hosts: RegExp;
  path?: RegExp;
  /** A frame that contains the whole application. */
  frame?: string;
}

/**
 * A known webmail read by heuristics, shown under its own name. The panel says that the result is a guess.
 */
export function heuristicSite({ id, name, hosts, path = /^/, frame = '' }: HeuristicWebmail): Site {
  const inside = (page: Element): Element | undefined => {
    if (!frame) return page;
    const found = page.querySelector<HTMLIFrameElement>(frame);
    if (!found) return page;
    return found.contentDocument?.documentElement; // Null if the frame is cross-site.
  };
  return {
    id,
    name,
    selectors: { ...webmail.selectors, ...(frame && { frame }) },
    matches: (url) =>
      isGenericHost(url) && url.protocol === 'https:' && hosts.test(url.hostname) && path.test(url.pathname),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    canBeStale: true,
    watch(page, onChange, signal) {
      observeChanges(inside(page)?.querySelector('body'), onChange, signal);
    },
    read(page, url) {
      const app = inside(page);
      if (!app) return { status: 'mounting', site: id };
      return { ...webmail.read(app, url), site: id };
    },
  };
}
