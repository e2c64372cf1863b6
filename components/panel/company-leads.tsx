import type { ListedLead } from '../../utils/contract/rep/lead-list';
import { text } from '../../utils/i18n/text';
import { useCompanyLeads } from '../../utils/lookup/use-company-leads';
import { CardSection } from '../ui/card-section';
import { ListedLeadRow } from '../ui/listed-lead-row';

const maxListed = 5;

/** Known leads at a person's company, when the person isn't known. Nothing if there are none. */
export function CompanyLeads({ company, onOpen }: { company: string; onOpen: (lead: ListedLead) => void }) {
  const view = useCompanyLeads(company);
  if (view.status !== 'answered' || view.leads.length === 0) return null;
  return (
    <CardSection title={text('company_known', company)} aside={String(view.leads.length)}>
      <ul className="-mx-2 grid gap-0.5">
        {view.leads.slice(0, maxListed).map((lead) => (
          <ListedLeadRow key={lead.lead} lead={lead} onOpen={() => onOpen(lead)} />
        ))}
      </ul>
    </CardSection>
  );
}
