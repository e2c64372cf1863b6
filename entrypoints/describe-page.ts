import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOfGranted } from '../utils/sites';
import { structureOf } from '../utils/sites/structure';

/** Runs once in a page that could not be read, when the rep asks for a report, and returns the page's structure. */
export default defineUnlistedScript({
  globalName: true,
  main() {
    const site = siteOfGranted(new URL(location.href));
    return site && structureOf(document.documentElement, site);
  },
});
