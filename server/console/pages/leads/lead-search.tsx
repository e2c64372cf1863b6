import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConsoleLead, consoleLeads } from '../../../../utils/contract/console/console-lists';
import { callApi } from '../../app/call-api';
import { ErrorMessage } from '../../app/error-message';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';
import { useDebouncedValue } from '../../ui/use-debounced-value';
import { describeLead } from './describe-lead';
import type { MergeCandidate } from './merge-candidate';

/** Finds another lead by what is typed. */
export function LeadSearch({
  excluded,
  onChoose,
}: {
  excluded: MergeCandidate;
  onChoose: (lead: ConsoleLead) => void;
}) {
  const [query, setQuery] = useState('');
  const input = useDebouncedValue(query.trim());
  const results = useQuery({
    queryKey: ['leads', 'like', input],
    queryFn: ({ signal }) =>
      callApi(`leads?${new URLSearchParams({ search: input })}`, consoleLeads, { signal }),
    enabled: input !== '',
    placeholderData: (previous) => previous, // Keep the old list while another loads.
  });
  const others = results.data?.leads.filter(({ id }) => id !== excluded.id) ?? [];
  return (
    <div className="grid gap-3">
      <TextField
        label="Find the duplicate"
        type="search"
        placeholder="Name, company or email"
        maxLength={300}
        spellCheck={false}
        autoFocus
        value={query}
        onChange={({ target }) => setQuery(target.value)}
      />
      {results.error && !results.data && <ErrorMessage error={results.error} onRetry={results.refetch} />}
      {results.isLoading && <Loading what="leads" />}
      <p role="status" className="text-ink-3 empty:hidden">
        {input &&
          results.isSuccess &&
          others.length === 0 &&
          'No other lead matches by name, company or email.'}
      </p>
      {input && others.length > 0 && (
        <ul aria-label="Leads found" className="-mx-2 max-h-72 overflow-y-auto">
          {others.map((lead) => (
            <li key={lead.id}>
              <button type="button" className="row -outline-offset-2!" onClick={() => onChoose(lead)}>
                <span className="block font-semibold" dir="auto">
                  {lead.name}
                </span>
                <span className="block text-ink-3 text-small" dir="auto">
                  {describeLead(lead)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
