import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { lastSighting, serializeSighting } from '../utils/page/last-sighting';
import { serveWatchers } from '../utils/page/serve-watchers';
import { detect, findGrantedSite } from '../utils/sites';

/** Put into a page that shows several people under one address, by an open panel: says over that panel's port when the page shows something else, and ends with it. */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const url = () => new URL(location.href);
  serveWatchers({
    watch: (onChange, signal) => findGrantedSite(url())?.watch?.(page, onChange, signal),
    read: () => serializeSighting(detect(page, url())),
    lastSighting,
  });
});
