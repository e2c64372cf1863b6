import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { onPoke } from '../browser/poke';
import { type Connection, getConnection } from '../connection/connection-store';

/** Reads the connection; begun before there is a screen. */
export const connectionQuery = queryOptions({
  queryKey: ['connection'],
  queryFn: async () => (await getConnection()) ?? null,
  staleTime: Number.POSITIVE_INFINITY,
});

/** The connection of this extension, kept up to date. Undefined: not read yet. Null: there is none. */
export function useConnection(): Connection | null | undefined {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    onPoke('connection', () => void client.invalidateQueries(), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data } = useQuery(connectionQuery);
  return data;
}
