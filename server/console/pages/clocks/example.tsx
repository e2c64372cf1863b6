import type { Clocks } from '../../../../utils/contract/shared/team';
import { sayExample } from './say-example';

/** What the clocks mean, by an example. */
export function Example({ clocks }: { clocks: Clocks }) {
  return (
    <p aria-live="polite" className="min-h-16 rounded-xl bg-accent-soft px-4 py-3">
      {sayExample(clocks)}
      {clocks.businessHours && (
        <span className="text-ink-2"> By the clocks of {clocks.businessHours.timeZone}.</span>
      )}
    </p>
  );
}
