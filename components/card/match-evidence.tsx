import type { Evidence } from '../../utils/contract/rep/sighting';
import { evidenceLabel } from '../../utils/i18n/labels';

/** How a person was recognised on the page. A guess stands out, and nothing is said where the page says it. */
export function MatchEvidence({ evidence }: { evidence: Evidence }) {
  const label = evidenceLabel(evidence);
  return label && <span className={evidence === 'webmail-guess' ? 'text-warm' : ''}>{label}</span>;
}
