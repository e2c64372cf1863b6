import type { Lead } from '../../utils/contract/rep/lead';
import { contactWarning } from '../../utils/i18n/contact-warning';
import { text } from '../../utils/i18n/text';
import { formatGrade } from '../ui/grade-badge';

/**
 * Tells screen readers, politely, whose card is shown. It is there without a lead, too: they often miss the text
 * of a region that appears together with it.
 */
export function LeadAnnouncer({ lead }: { lead: Lead | undefined }) {
  return (
    <p role="status" className="sr-only">
      {lead && announcement(lead)}
    </p>
  );
}

function announcement(lead: Lead): string {
  const { name, score } = lead;
  const card = text('lead_announcement', name, score.total, formatGrade(score.grade));
  return [contactWarning(lead), card].filter(Boolean).join(' ');
}
