import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findGrantedSite } from '../utils/sites';
import { describeStructure } from '../utils/sites/structure';

/**
 * Runs once in a page that could not be read, when the rep asks for a report. Returns the page's structure.
 */
export default defineUnlistedScript({
  globalName: true,
  main() {
    const site = findGrantedSite(new URL(location.href));
    return site && describeStructure(document.documentElement, site);
  },
});
