import { Keyboard, Search, SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import type { InboxNeed, InboxQuery } from '../../../../utils/contract/console/inbox';
import { CsvButton } from '../../app/csv-button';
import { goTo, toSearchParams } from '../../app/route';
import { SavedViews } from '../../ui/saved-views';
import { Segments } from '../../ui/segments';
import { useAddressSearch } from '../../ui/use-address-search';
import { FilterChoices } from './filter-choices';
import { setFilters, toInboxPath } from './query';

/** The filters of the list: what needs an answer, lead search, and everything else. */
export function InboxFilters({
  query,
  needsAnswer,
  onKeys,
}: {
  query: InboxQuery;
  needsAnswer: number;
  onKeys: () => void;
}) {
  const { needs, lead, ...others } = query;
  const activeCount = Object.keys(others).length;
  const [isOpen, setIsOpen] = useState(activeCount > 0);
  const needOptions: { value: InboxNeed | undefined; label: string; count?: string }[] = [
    { value: 'answer', label: 'Needs an answer', count: formatNeeded(needsAnswer) },
    { value: 'nothing', label: 'For information' },
    { value: undefined, label: 'All' },
  ];
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
      <Segments
        label="Show"
        options={needOptions}
        value={needs}
        onChange={(value) => setFilters(query, { needs: value })}
      />
      <div id="more-filters" hidden={!isOpen}>
        <FilterChoices query={query} />
        <p className="mt-2.5 text-small">
          <CsvButton path={`feedback.csv?${toSearchParams(query)}`} of="feedback in this list" />
        </p>
      </div>
      <SavedViews
        list="inbox"
        query={toInboxPath({ ...query, needs: query.needs ?? 'answer' }).split('?')[1] ?? ''}
        onOpen={(saved) => goTo(`inbox?${saved}`)}
      />
    </div>
  );
}

function formatNeeded(count: number): string | undefined {
  if (count === 0) return undefined;
  return count >= 100 ? '99+' : String(count);
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
