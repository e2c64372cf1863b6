import type { Lead } from '../../utils/contract/rep/lead';
import { text } from '../../utils/i18n/text';
import { formatGrade } from '../ui/grade-badge';

/** Tells screen readers, politely, whose card is shown. */
export function LeadAnnouncer({ lead: { name, score, doNotContact } }: { lead: Lead }) {
  const warning = doNotContact ? `${text('do_not_contact')} ` : '';
  return (
    <p role="status" className="sr-only">
      {warning}
      {text('lead_announcement', name, score.total, formatGrade(score.grade))}
    </p>
  );
}
