import { text } from '../../utils/i18n/text';

/**
 * Shown before a lookup that needs the rep's consent: a private address, or a rep who wants to be asked
 * first.
 */
export function LookupPrompt({ message, onLookUp }: { message: string; onLookUp: () => void }) {
  return (
    <section className="grid justify-items-start gap-2 rounded-xl border border-line border-dashed p-3.5">
      <p className="text-ink-2">{message}</p>
      <button type="button" className="push-on" onClick={onLookUp}>
        {text('lookup_now')}
      </button>
    </section>
  );
}
