import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';
import { Notice } from '../ui/notice';

/** Shown before the rep has connected to a team. */
export function NotConnected() {
  return (
    <Notice title={text('connect_title')}>
      <p className="text-ink-2">{text('connect_text')}</p>
      <button type="button" className="push-on mt-1" onClick={() => void openOptions()}>
        {text('connect_paste')}
      </button>
    </Notice>
  );
}
