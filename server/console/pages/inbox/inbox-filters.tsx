import { Keyboard, Search, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { type InboxQuery, inboxState } from '../../../../utils/contract/console/inbox';
import { useAddressSearch } from '../../ui/use-address-search';
import { FilterChoices } from './filter-choices';
import { setFilters } from './query';
import { stateLabels } from './state-labels';

/** The filters of the list: lead search, state, and everything else. */
export function InboxFilters({
  query,
  newCount,
  onKeys,
}: {
  query: InboxQuery;
  newCount: number;
  onKeys: () => void;
}) {
  const { state, lead, ...others } = query;
  const activeCount = Object.keys(others).length;
  const [isOpen, setIsOpen] = useState(activeCount > 0);
  return (
    <div className="sticky top-0 z-10 grid gap-2.5 border-line border-b bg-ground px-4 py-3">
      <div className="flex items-center gap-2">
        <SearchBox query={query} />
        <button
          type="button"
          className={`icon-button size-9! ${activeCount > 0 ? 'bg-accent-soft text-accent' : ''}`}
          title="More filters"
          aria-expanded={isOpen}
          aria-controls="more-filters"
          onClick={() => setIsOpen(!isOpen)}
        >
          <SlidersHorizontal className="size-4" aria-hidden="true" />
          <span className="sr-only">
            {activeCount > 0 ? `More filters, ${activeCount} set` : 'More filters'}
          </span>
        </button>
        <button
          type="button"
          className="icon-button size-9! hidden desk:grid"
          title="Keyboard shortcuts"
          onClick={onKeys}
        >
          <Keyboard className="size-4" aria-hidden="true" />
          <span className="sr-only">Keyboard shortcuts</span>
        </button>
      </div>
      <fieldset className="flex flex-wrap gap-1.5">
        <legend className="sr-only">State</legend>
        {[undefined, ...inboxState.options].map((option) => (
          <button
            key={option ?? 'all'}
            type="button"
            aria-pressed={state === option}
            className={`chip ${state === option ? 'border-transparent bg-accent-soft font-semibold text-accent' : 'border-line bg-card'}`}
            onClick={() => setFilters(query, { state: option })}
          >
            {option ? stateLabels[option] : 'All'}
            {option === 'new' && newCount > 0 && <b>{newCount >= 100 ? '99+' : newCount}</b>}
          </button>
        ))}
      </fieldset>
      <div id="more-filters" hidden={!isOpen}>
        <FilterChoices query={query} />
      </div>
    </div>
  );
}

/** The lead search. It runs once the user stops typing. */
function SearchBox({ query }: { query: InboxQuery }) {
  const [typed, setTyped] = useAddressSearch(query.lead ?? '', (lead) =>
    setFilters(query, { lead: lead || undefined }),
  );
  return (
    <div className="relative flex-1">
      <Search
        className="pointer-events-none absolute inset-s-2.5 top-2.5 size-4 text-ink-3"
        aria-hidden="true"
      />
      <input
        id="inbox-search"
        type="search"
        className="field ps-8!"
        aria-label="Search by lead"
        placeholder="Name, company or email"
        autoComplete="off"
        spellCheck={false}
        maxLength={300}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Escape' && currentTarget.blur()}
      />
    </div>
  );
}
