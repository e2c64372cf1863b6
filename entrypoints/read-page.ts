import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { saveLastSighting } from '../utils/page/last-sighting';
import { detect } from '../utils/sites';

/**
 * Runs once in a page when the panel or the popup asks, and returns its sighting. It writes nothing into the page. In
 * its own world neither the page's changed prototypes nor the names of its elements stand in for the document's own.
 */
export default defineUnlistedScript({
  globalName: true,
  main() {
    const sighting = detect(document.documentElement, new URL(location.href));
    saveLastSighting(sighting);
    return { url: location.href, sighting };
  },
});
