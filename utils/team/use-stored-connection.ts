import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBroadcasts } from '../browser/use-broadcasts';
import { type Connection, getConnection } from './connection-store';

/** Reads the connection. Prefetched before anything is rendered. */
export const connectionQuery = queryOptions({
  queryKey: ['connection'],
  queryFn: async () => (await getConnection()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The current connection, kept up to date. Undefined while loading, null if there is none. */
export function useStoredConnection(): Connection | null | undefined {
  const client = useQueryClient();
  useBroadcasts(['connection'], async () => {
    await client.invalidateQueries({ queryKey: connectionQuery.queryKey });
    // After disconnecting, don't read the team's leads once more.
    if (client.getQueryData(connectionQuery.queryKey)) await client.invalidateQueries();
  });
  // Delivered feedback may move leads between Today's lists, even while they aren't on screen.
  useBroadcasts(['delivery'], () => void client.invalidateQueries({ queryKey: ['today', 'fetched'] }));
  // Someone was erased, merged or split: refetch what is on screen and drop the rest.
  useBroadcasts(['cache'], () => {
    for (const name of ['prospect', 'recent', 'today', 'outbox', 'draft']) {
      client.removeQueries({ queryKey: [name], type: 'inactive' });
      void client.invalidateQueries({ queryKey: [name] });
    }
  });
  const { data } = useQuery(connectionQuery);
  return data;
}
