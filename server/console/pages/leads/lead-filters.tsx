import { X } from 'lucide-react';
import type { LeadsFilter, VerdictFilter } from '../../../../utils/contract/console/console-lists';
import { outcomeKind } from '../../../../utils/contract/shared/outcome';
import { outcomeLabels } from '../../../../utils/contract/shared/outcome-text';
import { useConsoleMe } from '../../app/me';
import { goTo, toSearchParams } from '../../app/route';
import { FilterSelect } from '../../ui/filter-select';
import { shortDate } from '../../ui/format';
import { SavedViews } from '../../ui/saved-views';
import { Segments } from '../../ui/segments';
import { TextField } from '../../ui/text-field';
import { useAddressSearch } from '../../ui/use-address-search';
import { setLeadsFilter } from './leads-query';

const verdicts: { value: VerdictFilter | undefined; label: string }[] = [
  { value: undefined, label: 'All' },
  { value: 'awaiting', label: 'Awaiting sales' },
  { value: 'accepted', label: 'Accepted' },
  { value: 'sales-ready', label: 'Sales-ready' },
  { value: 'returned', label: 'Sent back' },
  { value: 'rejected', label: 'Rejected' },
];
const judged = { value: 'judged', label: 'Judged' } as const;

/** The filters of the leads list, which are kept in the address. */
export function LeadFilters({ filter }: { filter: LeadsFilter }) {
  const { contents, campaigns } = useConsoleMe();
  const choices = [
    {
      name: 'content' as const,
      label: 'Content',
      options: contents.map(({ id, title }) => ({ id, label: title })),
    },
    {
      name: 'campaign' as const,
      label: 'Campaign',
      options: campaigns.map((id) => ({ id, label: id })),
    },
    {
      name: 'outcome' as const,
      label: 'Outcome',
      options: outcomeKind.options.map((id) => ({ id, label: outcomeLabels[id] })),
    },
  ].filter(({ name, options }) => options.length > 0 || filter[name] !== undefined);
  const [typed, setTyped] = useAddressSearch(filter.search ?? '', (search) =>
    setLeadsFilter(filter, { search: search || undefined }),
  );
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-44 flex-1 basis-full sm:basis-0">
          <TextField
            label="Search leads"
            type="search"
            placeholder="Name, company or email"
            maxLength={300}
            spellCheck={false}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        {choices.map(({ name, label, options }) => (
          <div key={name} className="flex-1 basis-36 sm:max-w-44">
            <FilterSelect
              label={label}
              value={filter[name]}
              options={options}
              onChange={(value) => setLeadsFilter(filter, { [name]: value })}
            />
          </div>
        ))}
      </div>
      <Segments
        label="Verdict"
        options={filter.verdict === 'judged' ? [...verdicts, judged] : verdicts}
        value={filter.verdict}
        onChange={(verdict) => setLeadsFilter(filter, { verdict })}
      />
      {(filter.from || filter.to) && (
        <p className="flex items-center gap-1 text-ink-2 text-small">
          Handed to sales or judged {formatDays(filter)}
          <button
            type="button"
            className="icon-button"
            onClick={() => setLeadsFilter(filter, { from: undefined, to: undefined })}
          >
            <X className="size-3.5" aria-hidden="true" />
            <span className="sr-only">Any time</span>
          </button>
        </p>
      )}
      <SavedViews
        list="leads"
        query={toSearchParams(filter).toString()}
        onOpen={(query) => goTo(`leads?${query}`)}
      />
    </div>
  );
}

function formatDays({ from, to }: LeadsFilter): string {
  if (from && to) return `from ${shortDate(from)} to ${shortDate(to)}`;
  return from ? `since ${shortDate(from)}` : `until ${shortDate(to ?? '')}`;
}
