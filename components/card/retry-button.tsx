import { openOptions } from '../../utils/browser/open-page';
import { useConnecting } from '../../utils/connecting/use-connecting';
import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';
import { useConnection } from '../../utils/team/connection-context';
import { ErrorText } from '../ui/error-text';

/**
 * The one action when the endpoint can't be reached (try again), rejects the token (reconnect), or when the company
 * sign-in has ended (sign in again).
 */
export function RetryButton({
  staleness: { status, retry },
  variant,
}: {
  staleness: Pick<Staleness, 'status' | 'retry'>;
  variant: 'link' | 'push';
}) {
  const { isSignedOut = false, url } = useConnection();
  const { connecting } = useConnecting();
  if (isSignedOut) {
    return (
      <>
        <button
          type="button"
          className={variant}
          aria-disabled={connecting.isPending}
          onClick={() => {
            if (!connecting.isPending) connecting.mutate(url);
          }}
        >
          {text(connecting.isPending ? 'signing_in' : 'sign_in_again')}
        </button>
        <ErrorText>{connecting.error?.message}</ErrorText>
      </>
    );
  }
  const isUnauthorized = status === 'unauthorized';
  return (
    <button type="button" className={variant} onClick={isUnauthorized ? () => void openOptions() : retry}>
      {text(isUnauthorized ? 'connect_again' : 'try_again')}
    </button>
  );
}
