import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOfGranted } from '../utils/sites';
import { answerWatchers } from '../utils/tab/answer-watchers';

/** Put into a mail page by an open panel: says "changed" over that panel's port, and ends with it. */
export default defineUnlistedScript(() => {
  answerWatchers((onChange, signal) => {
    siteOfGranted(new URL(location.href))?.watch?.(document.documentElement, onChange, signal);
  });
});
