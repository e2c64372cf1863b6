import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConsoleLead, consoleLeads } from '../../../../utils/contract/console/console-lists';
import { call } from '../../app/call';
import { Trouble } from '../../app/trouble';
import { TextField } from '../../ui/text-field';
import { useRested } from '../../ui/use-rested';
import { Waiting } from '../../ui/waiting';
import { aboutLead } from './about-lead';

/** Finds a lead other than the one given, by what is typed. */
export function LeadSearch({
  besides,
  onChoose,
}: {
  besides: ConsoleLead;
  onChoose: (lead: ConsoleLead) => void;
}) {
  const [typed, setTyped] = useState('');
  const asked = useRested(typed.trim());
  const found = useQuery({
    queryKey: ['leads', 'like', asked],
    queryFn: ({ signal }) => call(`leads?${new URLSearchParams({ lead: asked })}`, consoleLeads, { signal }),
    enabled: asked !== '',
    placeholderData: (before) => before, // The list stays while another is read.
  });
  const others = found.data?.leads.filter(({ id }) => id !== besides.id) ?? [];
  return (
    <div className="grid gap-3">
      <TextField
        label="Find the other one"
        type="search"
        placeholder="Name, company or address"
        maxLength={300}
        spellCheck={false}
        autoFocus
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {found.error && !found.data && <Trouble error={found.error} onRetry={found.refetch} />}
      {found.isLoading && <Waiting what="leads" />}
      <p role="status" className="text-ink-3 empty:hidden">
        {asked &&
          found.isSuccess &&
          others.length === 0 &&
          'No other lead has that in its name, company or address.'}
      </p>
      {asked && others.length > 0 && (
        <ul aria-label="Leads found" className="-mx-2 max-h-72 overflow-y-auto">
          {others.map((lead) => (
            <li key={lead.id}>
              <button type="button" className="row -outline-offset-2!" onClick={() => onChoose(lead)}>
                <span className="block font-semibold" dir="auto">
                  {lead.name}
                </span>
                <span className="block text-ink-3 text-small" dir="auto">
                  {aboutLead(lead)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
