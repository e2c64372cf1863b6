import type { Evidence } from '../../utils/contract/rep/sighting';
import { evidenceWord } from '../../utils/i18n/words';

/** How a person was recognised on the page. A guess stands out, and nothing is said where the page says it. */
export function SeenAs({ evidence }: { evidence: Evidence }) {
  const word = evidenceWord(evidence);
  return word && <span className={evidence === 'webmail-guess' ? 'text-warm' : ''}>{word}</span>;
}
