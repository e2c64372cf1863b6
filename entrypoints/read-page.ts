import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../utils/sites';

/** Runs once in a page when the panel or the popup asks, and returns its sighting. It writes nothing. */
export default defineUnlistedScript({
  globalName: true,
  main: () => ({ url: location.href, sighting: detect(document, new URL(location.href)) }),
});
