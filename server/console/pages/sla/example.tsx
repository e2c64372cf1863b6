import type { Sla } from '../../../../utils/contract/shared/team';
import { formatExample } from './format-example';

/** What the clocks mean, by an example. */
export function SlaExample({ clocks }: { clocks: Sla }) {
  return (
    <p aria-live="polite" className="min-h-16 rounded-xl bg-accent-soft px-4 py-3">
      {formatExample(clocks)}
      {clocks.businessHours && (
        <span className="text-ink-2"> By the clocks of {clocks.businessHours.timeZone}.</span>
      )}
    </p>
  );
}
