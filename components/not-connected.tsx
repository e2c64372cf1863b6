import { openOptions } from '../utils/browser/open-page';
import { Notice } from './notice';

/** Before there is a team to ask. */
export function NotConnected() {
  return (
    <Notice title="Connect to your team">
      <p className="text-ink-2">
        Passback shows what a prospect has read and how good a lead they are, from your marketing team’s own
        records. Ask them for a connection code.
      </p>
      <button type="button" className="push-on mt-1" onClick={() => void openOptions()}>
        Paste the code
      </button>
    </Notice>
  );
}
