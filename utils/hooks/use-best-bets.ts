import { useQuery } from '@tanstack/react-query';
import type { Connection } from '../connection/connection-store';
import { leadsResponse } from '../contract/best-bets';
import { callEndpoint } from '../endpoint/call-endpoint';

/** The rep's leads worth calling now. Undefined while nothing is known. */
export function useBestBets(connection: Connection) {
  const { data } = useQuery({
    queryKey: ['best', connection.id],
    queryFn: ({ signal }) => callEndpoint(connection, '/v1/leads?view=best', leadsResponse, { signal }),
    staleTime: 60_000,
  });
  return data;
}
