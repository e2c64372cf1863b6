import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import type { Behind } from '../../utils/lookup/use-prospect';
import { MendButton } from './mend-button';

/** Says that what is shown is what this device remembers, of when, and why. */
export function BehindNotice({ behind, at }: { behind: Behind; at: Date }) {
  return (
    <p role="status" className="rounded-lg bg-warm-soft px-3 py-2 text-small">
      <b className="font-semibold text-warm">{text('behind_as_of', formatMoment(at))}</b> {behind.why}{' '}
      <MendButton behind={behind} look="link" />
    </p>
  );
}
