import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';

/** The one action when the endpoint can't be reached (try again) or rejects the token (reconnect). */
export function RetryButton({
  staleness: { status, retry },
  variant,
}: {
  staleness: Pick<Staleness, 'status' | 'retry'>;
  variant: 'link' | 'push';
}) {
  const isUnauthorized = status === 'unauthorized';
  return (
    <button type="button" className={variant} onClick={isUnauthorized ? () => void openOptions() : retry}>
      {text(isUnauthorized ? 'connect_again' : 'try_again')}
    </button>
  );
}
