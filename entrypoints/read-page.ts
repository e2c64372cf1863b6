import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { saveLastSighting } from '../utils/page/last-sighting';
import { detect } from '../utils/sites';

/**
 * Runs once in a page when the panel or the popup asks, and returns its sighting. It writes nothing to the
 * page. It runs in an isolated world, so neither modified prototypes nor named elements can shadow the
 * document's own properties.
 */
export default defineUnlistedScript({
  globalName: true,
  main() {
    const sighting = detect(document.documentElement, new URL(location.href));
    saveLastSighting(sighting);
    return { url: location.href, sighting };
  },
});
