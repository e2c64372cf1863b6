import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type ConsoleLead, consoleLeads } from '../../../../utils/contract/console/console-lists';
import { callApi } from '../../app/call-api';
import { CsvButton } from '../../app/csv-button';
import { ErrorMessage } from '../../app/error-message';
import { Link } from '../../app/link';
import { toSearchParams, useRoute } from '../../app/route';
import { shortDateTime } from '../../ui/format';
import { Loading } from '../../ui/loading';
import { MorePages } from '../../ui/more-pages';
import { EmptyLeads } from '../empty/empty-pages';
import { DuplicatesLink } from './duplicates-link';
import { LeadFilters } from './lead-filters';
import { LeadRow } from './lead-row';
import { readLeadsFilter } from './leads-query';
import { MergeLeadsDialog } from './merge-leads-dialog';

/** Leads, best first, each with its latest disposition. The filters are part of the address. */
export function LeadList() {
  const [merging, setMerging] = useState<ConsoleLead>();
  const [merged, setMerged] = useState<string>();
  const filter = readLeadsFilter(useRoute().query);
  const query = toSearchParams(filter).toString();
  const list = useInfiniteQuery({
    queryKey: ['leads', query],
    queryFn: ({ pageParam, signal }) => {
      const params = toSearchParams(filter);
      if (pageParam) params.set('after', pageParam);
      return callApi(`leads?${params}`, consoleLeads, { signal });
    },
    placeholderData: keepPreviousData,
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
  });
  const pages = list.data?.pages ?? [];
  const leads = pages.flatMap((page) => page.leads);
  return (
    <div className="mx-auto grid max-w-4xl grid-cols-1 gap-5 px-5 py-6 desk:py-8">
      <title>Leads · Passback</title>
      <header className="flex flex-wrap items-end justify-between gap-x-4 gap-y-2">
        <div>
          <h1 className="font-semibold text-name tracking-tight">Leads</h1>
          <p className="text-ink-2">
            Ranked by your lead definition
            {pages[0] && `, as of ${shortDateTime(pages[0].asOf)}`}.
          </p>
        </div>
        <p className="flex flex-wrap gap-x-5">
          {leads.length > 0 && <CsvButton path={`leads.csv?${query}`} of="leads" />}
          <DuplicatesLink />
          <Link to="leads/merged" className="link">
            Merged leads
          </Link>
        </p>
      </header>
      <p role="status" className="text-accent empty:hidden">
        {merged}
      </p>
      {list.error && leads.length === 0 && <ErrorMessage error={list.error} onRetry={list.refetch} />}
      {list.isPending && <Loading what="leads" />}
      <LeadFilters filter={filter} />
      {list.isSuccess && leads.length === 0 && query && (
        <p role="status" className="text-ink-2">
          No lead matches these filters.{' '}
          <Link to="leads" className="link">
            Show all
          </Link>
        </p>
      )}
      {list.isSuccess && leads.length === 0 && !query && <EmptyLeads />}
      {leads.length > 0 && (
        <ul>
          {leads.map((lead) => (
            <LeadRow key={lead.id} lead={lead} onMerge={() => setMerging(lead)} />
          ))}
        </ul>
      )}
      <MorePages list={list} />
      {merging && (
        <MergeLeadsDialog lead={merging} onMerged={setMerged} onClose={() => setMerging(undefined)} />
      )}
    </div>
  );
}
