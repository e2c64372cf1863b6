import { useState } from 'react';
import type { ConsoleLead } from '../../../../utils/contract/console/console-lists';
import { ErrorMessage } from '../../app/error-message';
import { useLeadSearch } from '../../app/use-lead-search';
import { Loading } from '../../ui/loading';
import { TextField } from '../../ui/text-field';
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
  const { search, leads, data, error, isLoading, isSuccess, refetch } = useLeadSearch(query);
  const others = leads.filter(({ id }) => id !== excluded.id);
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
      {error && !data && <ErrorMessage error={error} onRetry={refetch} />}
      {isLoading && <Loading what="leads" />}
      <p role="status" className="text-ink-3 empty:hidden">
        {search && isSuccess && others.length === 0 && 'No other lead matches by name, company or email.'}
      </p>
      {others.length > 0 && (
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
