import { Zap } from 'lucide-react';
import type { Lead } from '../../utils/contract/rep/lead';
import { whyNow } from '../../utils/i18n/why-now';

/** Why to contact this lead now, in one sentence. Nothing if there is no reason. */
export function WhyNow({ lead }: { lead: Lead }) {
  const reason = whyNow(lead);
  if (!reason) return null;
  return (
    <p className="mt-3 flex items-start gap-2 font-medium">
      <Zap className="mt-0.5 size-4 shrink-0 text-accent" aria-hidden="true" />
      <span dir="auto">{reason}</span>
    </p>
  );
}
