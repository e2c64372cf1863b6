import { text } from '../../utils/i18n/text';
import type { Behind } from '../../utils/lookup/use-prospect';
import { MendButton } from '../card/mend-button';

/** The endpoint can't be asked, and this device remembers nothing of the person. */
export function Unreachable({ view }: { view: Behind }) {
  return (
    <section className="grid justify-items-start gap-2 rounded-xl bg-warm-soft p-3.5" role="status">
      <h1 className="font-semibold text-warm">
        {text(view.status === 'unauthorized' ? 'out_unauthorized' : 'out_unreachable')}
      </h1>
      <p>{view.why}</p>
      <MendButton behind={view} look="push" />
    </section>
  );
}
