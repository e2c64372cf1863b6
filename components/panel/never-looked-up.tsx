import { openOptions } from '../../utils/browser/open-page';
import { text } from '../../utils/i18n/text';

/** Shown for someone on the never-lookup list. No request was sent. */
export function NeverLookedUp() {
  return (
    <section role="status" className="rounded-xl border border-line border-dashed p-3.5">
      <h1 className="font-semibold">{text('never_title')}</h1>
      <p className="mt-1 text-ink-2">
        {text('never_text')}{' '}
        <button type="button" className="link" onClick={() => void openOptions('never')}>
          {text('never_change')}
        </button>
      </p>
    </section>
  );
}
