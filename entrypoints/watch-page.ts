import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { siteOfGranted } from '../utils/sites';
import { rootOf } from '../utils/sites/page';
import { answerWatchers } from '../utils/tab/answer-watchers';

/** Put into a mail page by an open panel: says "changed" over that panel's port, and ends with it. */
export default defineUnlistedScript(() => {
  answerWatchers((onChange, signal) => {
    const root = rootOf(document);
    if (root) siteOfGranted(new URL(location.href))?.watch?.(root, onChange, signal);
  });
});
