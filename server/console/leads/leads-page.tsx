import type { ConsoleMe } from '../../../utils/contract/console';
import { useRoute } from '../route';
import { JoinedLeads } from './joined-leads';
import { LeadList } from './lead-list';

/** All leads, or those that were joined. */
export function LeadsPage({ me }: { me: ConsoleMe }) {
  return useRoute().parts[1] === 'joined' ? <JoinedLeads /> : <LeadList me={me} />;
}
