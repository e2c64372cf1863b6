import { useRoute } from '../../app/route';
import { Duplicates } from './duplicates';
import { LeadList } from './lead-list';
import { MergedLeads } from './merged-leads';

/** All leads, merged leads, or likely duplicates. */
export function LeadsPage() {
  const place = useRoute().parts[1];
  if (place === 'merged') return <MergedLeads />;
  if (place === 'duplicates') return <Duplicates />;
  return <LeadList />;
}
