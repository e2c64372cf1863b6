import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detect } from '../utils/sites';
import { rootOf } from '../utils/sites/page';

/** Runs once in a page when the panel or the popup asks, and returns its sighting. It writes nothing. */
export default defineUnlistedScript({
  globalName: true,
  main: () => {
    const root = rootOf(document);
    return { url: location.href, sighting: root && detect(root, new URL(location.href)) };
  },
});
