import { useInfiniteQuery } from '@tanstack/react-query';
import { type InboxQuery, inboxResponse } from '../../../../utils/contract/console/inbox';
import { callApi } from '../../app/call-api';

const refetchMs = 5_000;
/** A longer list is refetched only on request, because each page is a call. */
const maxRefetchedPages = 3;

/** The filtered inbox, one page at a time, refetched every few seconds while it is visible. */
export function useInbox(query: InboxQuery) {
  const inbox = useInfiniteQuery({
    queryKey: ['inbox', query],
    queryFn: ({ pageParam, signal }) => {
      const input = { ...query, ...(pageParam && { after: pageParam }) };
      return callApi(`feedback?${new URLSearchParams(input)}`, inboxResponse, { signal });
    },
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    refetchInterval: ({ state }) => isShort(state.data) && refetchMs,
    refetchOnWindowFocus: ({ state }) => isShort(state.data),
    placeholderData: (before) => before, // Keep the old list while another loads.
  });
  return {
    ...inbox,
    items: inbox.data?.pages.flatMap(({ items }) => items) ?? [],
    needsAnswer: inbox.data?.pages[0]?.needsAnswer ?? 0,
  };
}

function isShort(list: { pages: readonly unknown[] } | undefined): boolean {
  return (list?.pages.length ?? 0) <= maxRefetchedPages;
}
