import type { Sla } from '../../../../utils/contract/shared/team';
import { describeSla } from './describe-sla';

/** An example that shows what the SLA means. */
export function SlaExample({ sla }: { sla: Sla }) {
  return (
    <p aria-live="polite" className="min-h-16 rounded-xl bg-accent-soft px-4 py-3">
      {describeSla(sla)}
      {sla.businessHours && <span className="text-ink-2"> Times are in {sla.businessHours.timeZone}.</span>}
    </p>
  );
}
