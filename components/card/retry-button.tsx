import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';

/** The one action when the endpoint can't be reached: try again or reconnect. */
export function RetryButton({
  behind: { status, retry },
  look,
}: {
  behind: Pick<Staleness, 'status' | 'retry'>;
  look: 'link' | 'push';
}) {
  const isOut = status === 'unauthorized';
  return (
    <button type="button" className={look} onClick={isOut ? () => void openOptions() : retry}>
      {text(isOut ? 'connect_again' : 'try_again')}
    </button>
  );
}
