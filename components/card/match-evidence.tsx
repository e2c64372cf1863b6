import type { Evidence } from '../../utils/contract/rep/sighting';
import { evidenceLabel } from '../../utils/i18n/labels';

/**
 * How a person was recognized on the page. A guess is highlighted; nothing is shown if the page makes it
 * obvious.
 */
export function MatchEvidence({ evidence }: { evidence: Evidence }) {
  const label = evidenceLabel(evidence);
  return label && <span className={evidence === 'webmail-guess' ? 'text-warm' : ''}>{label}</span>;
}
