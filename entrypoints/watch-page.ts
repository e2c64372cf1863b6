import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOfGranted } from '../utils/sites';
import { answerWatchers } from '../utils/tab/answer-watchers';

/** Put into a mail page by an open panel: says over that panel's port when the page shows something else, and ends with it. */
export default defineUnlistedScript(() => {
  const page = document.documentElement;
  const site = () => siteOfGranted(new URL(location.href));
  answerWatchers({
    watch: (onChange, signal) => site()?.watch?.(page, onChange, signal),
    read: () => JSON.stringify(site()?.read(page, new URL(location.href))) ?? '',
  });
});
