import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { Staleness } from '../../utils/lookup/use-prospect';
import { RetryButton } from './retry-button';

/** Says that the data comes from this device's cache, how old it is, and why. */
export function StaleNotice({ staleness, at }: { staleness: Staleness; at: Date }) {
  return (
    <p role="status" className="rounded-lg bg-warm-soft px-3 py-2 text-small">
      <b className="font-semibold text-warm">{text('stale_as_of', formatMoment(at))}</b> {staleness.why}{' '}
      <RetryButton staleness={staleness} variant="link" />
    </p>
  );
}
