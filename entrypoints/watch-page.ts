import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { getLastSighting, serializeSighting } from '../utils/page/last-sighting';
import { serveWatchers } from '../utils/page/serve-watchers';
import { detect, findGrantedSite } from '../utils/sites';

/**
 * Injected by an open panel into a page that can show different people under one address. Sends a message
 * over the panel's port when the page shows something else, and stops when the port closes.
 */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const currentUrl = () => new URL(location.href);
  serveWatchers({
    watch: (onChange, signal) => findGrantedSite(currentUrl())?.watch?.(page, onChange, signal),
    read: () => serializeSighting(detect(page, currentUrl())),
    lastSighting: getLastSighting,
  });
});
