import type { SeenPerson } from '../utils/contract/sighting';
import { text } from '../utils/i18n/text';
import { domainOf } from '../utils/identity/email';
import { isFreeMailDomain } from '../utils/identity/free-mail';

/** Nobody has been asked yet: a private address, or a rep who wants to be asked first. */
export function LookUpOnClick({ person: { keys }, onAsk }: { person: SeenPerson; onAsk: () => void }) {
  const isPrivate = keys.email && isFreeMailDomain(domainOf(keys.email));
  return (
    <section className="grid justify-items-start gap-2 rounded-xl border border-line border-dashed p-3.5">
      <p className="text-ink-2">{text(isPrivate ? 'waiting_private' : 'waiting')}</p>
      <button type="button" className="push-on" onClick={onAsk}>
        {text('look_up_now')}
      </button>
    </section>
  );
}
