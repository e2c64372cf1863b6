import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getLastSighting, serializeSighting } from '../utils/page/last-sighting';
import { serveWatchers } from '../utils/page/serve-watchers';
import { detect, findGrantedSite } from '../utils/sites';

/**
 * Injected by an open panel into a page that shows several people under one address. Reports over the panel's
 * port when the page shows something else, and ends when the port closes.
 */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const url = () => new URL(location.href);
  serveWatchers({
    watch: (onChange, signal) => findGrantedSite(url())?.watch?.(page, onChange, signal),
    read: () => serializeSighting(detect(page, url())),
    lastSighting: getLastSighting,
  });
});
