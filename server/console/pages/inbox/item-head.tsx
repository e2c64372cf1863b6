import type { InboxDetail } from '../../../../utils/contract/console/inbox';
import { Link } from '../../app/link';
import { LeadHeading } from './lead-heading';
import { subjectName } from './summarize-feedback';

/** The person the feedback is about, with a link to the lead's page. */
export function ItemHead({
  detail: { item, lead },
  takesFocus,
}: {
  detail: InboxDetail;
  takesFocus: boolean;
}) {
  const company = item.kind === 'suggestion' ? item.body.keys.company : item.lead.company;
  return (
    <LeadHeading name={subjectName(item)} company={company} lead={lead} takesFocus={takesFocus}>
      {lead && (
        <Link to={`leads/${lead.id}`} className="link mt-1 inline-flex items-center text-small">
          Everything about this lead
        </Link>
      )}
    </LeadHeading>
  );
}
