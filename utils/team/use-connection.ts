import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useBroadcasts } from '../browser/use-broadcasts';
import { type Connection, getConnection } from './connection-store';

/** Reads the connection; begun before there is a screen. */
export const connectionQuery = queryOptions({
  queryKey: ['connection'],
  queryFn: async () => (await getConnection()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The connection of this extension, kept up to date. Undefined: not read yet. Null: there is none. */
export function useConnection(): Connection | null | undefined {
  const client = useQueryClient();
  useBroadcasts(['connection'], async () => {
    await client.invalidateQueries({ queryKey: connectionQuery.queryKey });
    // Whoever has left a team must not have its leads read once more on the way out.
    if (client.getQueryData(connectionQuery.queryKey)) await client.invalidateQueries();
  });
  // Somebody was erased, joined or parted: what is on screen is asked anew, what is not is forgotten.
  useBroadcasts(['cache'], () => {
    for (const name of ['prospect', 'lately', 'list', 'outbox', 'draft']) {
      client.removeQueries({ queryKey: [name], type: 'inactive' });
      void client.invalidateQueries({ queryKey: [name] });
    }
  });
  const { data } = useQuery(connectionQuery);
  return data;
}
