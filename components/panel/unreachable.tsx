import { useOutbox } from '../../utils/feedback/use-feedback';
import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';
import { RetryButton } from '../card/retry-button';

/**
 * Shown when the endpoint can't be reached and nothing about the person is cached, or when it denies access:
 * then the cached card is closed, too.
 */
export function Unreachable({ view }: { view: Staleness }) {
  const { unsent } = useOutbox();
  const isDenied = view.status === 'unauthorized';
  return (
    <section className="grid justify-items-start gap-2 rounded-xl bg-warm-soft p-3.5" role="status">
      <h1 className="font-semibold text-warm">
        {text(isDenied ? 'endpoint_unauthorized' : 'endpoint_unreachable')}
      </h1>
      <p>{view.why}</p>
      {isDenied && unsent.length > 0 && <p>{text('status_paused')}</p>}
      <RetryButton staleness={view} variant="push" />
    </section>
  );
}
