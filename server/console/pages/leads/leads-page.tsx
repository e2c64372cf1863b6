import type { ConsoleMe } from '../../../../utils/contract/console/console';
import { useRoute } from '../../app/route';
import { Duplicates } from './duplicates';
import { JoinedLeads } from './joined-leads';
import { LeadList } from './lead-list';

/** All leads, those that were joined, or those that are likely one person. */
export function LeadsPage({ me }: { me: ConsoleMe }) {
  const place = useRoute().parts[1];
  if (place === 'joined') return <JoinedLeads />;
  if (place === 'duplicates') return <Duplicates />;
  return <LeadList me={me} />;
}
