import type { ListedLead } from '../../utils/contract/rep/lead-list';
import { countText, text } from '../../utils/i18n/text';
import { useCompanyLeads } from '../../utils/lookup/use-company-leads';
import { ListedLeadRow } from '../ui/listed-lead-row';
import { LookupPrompt } from '../ui/lookup-prompt';

/** Shown on a company's page: its leads instead of one person. */
export function Account({
  company,
  onOpen,
  maxListed,
}: {
  company: string;
  onOpen: (lead: ListedLead) => void;
  /** How many leads to list; all if not given. */
  maxListed?: number;
}) {
  const view = useCompanyLeads(company);
  return (
    <section className="grid gap-2">
      <div>
        <h1 dir="auto" className="font-semibold text-name tracking-tight">
          {company}
        </h1>
        <p role="status" className="mt-0.5 text-ink-2">
          {view.status === 'loading' && text('looking_up')}
          {view.status === 'hashed' && text('account_hashed')}
          {view.status === 'failed' && view.why}
          {view.status === 'answered' &&
            (view.leads.length > 0 ? countText('account_leads', view.leads.length) : text('account_none'))}
        </p>
      </div>
      {view.status === 'waiting' && (
        <LookupPrompt message={text('lookup_on_request')} onLookUp={view.lookUp} />
      )}
      {view.status === 'failed' && (
        <button type="button" className="push justify-self-start" onClick={view.retry}>
          {text('try_again')}
        </button>
      )}
      {view.status === 'answered' && (
        <ul className="-mx-2 grid gap-0.5">
          {view.leads.slice(0, maxListed).map((lead) => (
            <ListedLeadRow key={lead.lead} lead={lead} onOpen={() => onOpen(lead)} />
          ))}
        </ul>
      )}
    </section>
  );
}
