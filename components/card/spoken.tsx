import type { Lead } from '../../utils/contract/rep/lead';
import { text } from '../../utils/i18n/text';
import { gradeWords } from '../ui/grade-badge';

/** Says to a screen reader, politely, whose card has come up. */
export function Spoken({ lead: { name, score, doNotContact } }: { lead: Lead }) {
  const warning = doNotContact ? `${text('do_not_contact')} ` : '';
  return (
    <p role="status" className="sr-only">
      {warning}
      {text('spoken', name, score.total, gradeWords(score.grade))}
    </p>
  );
}
