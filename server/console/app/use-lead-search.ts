import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { consoleLeads } from '../../../utils/contract/console/console-lists';
import { useDebouncedValue } from '../ui/use-debounced-value';
import { callApi } from './call-api';
import { toSearchParams } from './route';

/** The first page of leads that match a search. */
export function leadSearchQuery(search: string) {
  return queryOptions({
    queryKey: ['leads', 'like', search],
    queryFn: ({ signal }) => callApi(`leads?${toSearchParams({ search })}`, consoleLeads, { signal }),
  });
}

/** The first page of leads that match what is typed, once the user stops typing. Nothing for an empty search. */
export function useLeadSearch(typed: string) {
  const search = useDebouncedValue(typed.trim());
  const results = useQuery({
    ...leadSearchQuery(search),
    enabled: search !== '',
    placeholderData: keepPreviousData, // Keep the old list while another loads.
  });
  return { ...results, search, leads: (search && results.data?.leads) || [] };
}
