import { useRoute } from '../../app/route';
import { Duplicates } from './duplicates';
import { LeadList } from './lead-list';
import { LeadPage } from './lead-page';
import { MergedLeads } from './merged-leads';

/** All leads, one of them, merged leads, or likely duplicates. */
export function LeadsPage() {
  const subpage = useRoute().parts[1];
  if (subpage === 'merged') return <MergedLeads />;
  if (subpage === 'duplicates') return <Duplicates />;
  return subpage ? <LeadPage key={subpage} id={subpage} /> : <LeadList />;
}
