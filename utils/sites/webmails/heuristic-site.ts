import { isGenericHost, observeChanges } from '../page';
import type { Site } from '../site';
import { webmail } from './webmail';

/** A webmail that is known by its address, but whose markup nobody has published. */
interface HeuristicWebmail {
  id: string;
  name: string;
  hosts: RegExp;
  path?: RegExp;
  /** A frame that holds the whole application. */
  frame?: string;
}

/** A webmail that is read by its look, under its own name. The panel says that it is a guess. */
export function heuristicSite({ id, name, hosts, path = /^/, frame = '' }: HeuristicWebmail): Site {
  const inside = (page: Element): Element | undefined => {
    if (!frame) return page;
    const found = page.querySelector<HTMLIFrameElement>(frame);
    if (!found) return page;
    return found.contentDocument?.documentElement; // Null where the frame is from another site.
  };
  return {
    id,
    name,
    selectors: { ...webmail.selectors, ...(frame && { frame }) },
    matches: (url) =>
      isGenericHost(url) && url.protocol === 'https:' && hosts.test(url.hostname) && path.test(url.pathname),
    identityOf: (url) => url.origin + url.pathname + url.search + url.hash,
    isAnyHost: true,
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
