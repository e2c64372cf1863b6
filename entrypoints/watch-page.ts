import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { answerWatchers } from '../utils/page/answer-watchers';
import { lastRead, textOfSighting } from '../utils/page/last-read';
import { detect, siteOfGranted } from '../utils/sites';

/** Put into a page that shows several people under one address, by an open panel: says over that panel's port when the page shows something else, and ends with it. */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const url = () => new URL(location.href);
  answerWatchers({
    watch: (onChange, signal) => siteOfGranted(url())?.watch?.(page, onChange, signal),
    read: () => textOfSighting(detect(page, url())),
    lastRead,
  });
});
