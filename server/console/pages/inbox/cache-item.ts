import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { InboxDetail, InboxItem, InboxResponse } from '../../../../utils/contract/console/inbox';

/**
 * Updates an item in the cache, both opened and in the loaded lists. The lists may be thousands of rows long,
 * so nothing is refetched, and a row doesn't vanish from under the cursor because it no longer matches its
 * filter.
 */
export function cacheItem(client: QueryClient, detail: InboxDetail): void {
  const { item } = detail;
  client.setQueryData(['item', item.id], detail);
  client.setQueriesData<InfiniteData<InboxResponse>>({ queryKey: ['inbox'] }, (list) => {
    const cached = list?.pages.flatMap(({ items }) => items).find(({ id }) => id === item.id);
    if (!list || !cached) return list;
    const noLongerNew = isNew(cached) && !isNew(item) ? 1 : 0;
    const pages = list.pages.map(({ items, newCount, next }) => ({
      items: items.map((one) => (one.id === item.id ? item : one)),
      newCount: newCount < 100 ? newCount - noLongerNew : newCount, // 100 means "100 or more".
      next,
    }));
    return { ...list, pages };
  });
}

function isNew(item: InboxItem): boolean {
  return item.kind === 'disposition' && item.state === 'new';
}
