import type { LeadReference } from '../../utils/contract/rep/lead-reference';
import { formatMoment } from '../../utils/i18n/format';
import { text } from '../../utils/i18n/text';
import { useRecentLeads } from '../../utils/lookup/use-recent-leads';
import { CardSection } from '../ui/card-section';

/** The leads seen most recently on this device. */
export function RecentLeads({ onOpen }: { onOpen: (lead: LeadReference) => void }) {
  const leads = useRecentLeads();
  if (!leads || leads.length === 0) return null;
  return (
    <CardSection title={text('recent_title')} aside={text('recent_aside')}>
      <ul className="-mx-2 grid gap-0.5">
        {leads.map(({ lead, at }) => (
          <li key={lead.id}>
            <button
              type="button"
              className="row flex items-baseline justify-between gap-2"
              onClick={() => onOpen({ lead: lead.id, name: lead.name, title: lead.title })}
            >
              <span dir="auto" className="min-w-0">
                <span className="font-medium">{lead.name}</span>
                {lead.company && <span className="text-ink-2"> · {lead.company}</span>}
              </span>
              <span className="shrink-0 text-ink-3 text-small">{formatMoment(at)}</span>
            </button>
          </li>
        ))}
      </ul>
    </CardSection>
  );
}
