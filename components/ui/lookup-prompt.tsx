import { text } from '../../utils/i18n/text';

/**
 * Shown before a lookup that needs the rep's consent: a private address, or a rep who wants to be asked
 * first.
 */
export function LookupPrompt({ words, onAsk }: { words: string; onAsk: () => void }) {
  return (
    <section className="grid justify-items-start gap-2 rounded-xl border border-line border-dashed p-3.5">
      <p className="text-ink-2">{words}</p>
      <button type="button" className="push-on" onClick={onAsk}>
        {text('lookup_now')}
      </button>
    </section>
  );
}
