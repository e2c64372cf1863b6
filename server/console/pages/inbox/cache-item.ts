import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { InboxDetail, InboxResponse } from '../../../../utils/contract/console/inbox';

/**
 * Updates an item in the cache: the opened item and its row in every loaded list. The lists may be thousands of
 * rows long, so nothing is refetched at once; a short list catches up at its next poll.
 */
export function cacheItem(client: QueryClient, detail: InboxDetail): void {
  const { item } = detail;
  client.setQueryData(['item', item.id], detail);
  client.setQueriesData<InfiniteData<InboxResponse>>({ queryKey: ['inbox'] }, (list) => {
    if (!list) return list;
    const pages = list.pages.map((page) => ({
      ...page,
      items: page.items.map((one) => (one.id === item.id ? item : one)),
    }));
    return { ...list, pages };
  });
}
