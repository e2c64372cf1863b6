import { openOptions } from '../utils/browser/open-page';
import type { Behind } from '../utils/hooks/use-prospect';

/** The endpoint can't be asked, and this device remembers nothing of the person. */
export function Unreachable({ view: { status, why, retry } }: { view: Behind }) {
  return (
    <section className="grid justify-items-start gap-2 rounded-xl bg-warm-soft p-3.5" role="status">
      <h1 className="font-semibold text-warm">
        {status === 'unauthorized'
          ? 'Your team’s endpoint does not let you in'
          : 'Your team’s endpoint is out of reach'}
      </h1>
      <p>{why}</p>
      {status === 'unauthorized' ? (
        <button type="button" className="push" onClick={() => void openOptions()}>
          Connect again
        </button>
      ) : (
        <button type="button" className="push" onClick={retry}>
          Try again
        </button>
      )}
    </section>
  );
}
