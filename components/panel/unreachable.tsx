import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';
import { RetryButton } from '../card/retry-button';

/** Shown when the endpoint can't be reached and nothing about the person is cached. */
export function Unreachable({ view }: { view: Staleness }) {
  return (
    <section className="grid justify-items-start gap-2 rounded-xl bg-warm-soft p-3.5" role="status">
      <h1 className="font-semibold text-warm">
        {text(view.status === 'unauthorized' ? 'endpoint_unauthorized' : 'endpoint_unreachable')}
      </h1>
      <p>{view.why}</p>
      <RetryButton staleness={view} variant="push" />
    </section>
  );
}
