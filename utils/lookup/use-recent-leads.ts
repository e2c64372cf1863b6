import { useQuery } from '@tanstack/react-query';
import { useConnection } from '../team/connection-context';
import { listRecentLeads } from './lead-cache';

/** The leads seen most recently on this device. Undefined while loading and once access was revoked. */
export function useRecentLeads() {
  const connection = useConnection();
  const { data } = useQuery({
    queryKey: ['recent', connection.id],
    queryFn: () => listRecentLeads(connection.id),
    enabled: connection.paused === undefined,
    staleTime: 0,
  });
  return connection.paused === undefined ? data : undefined;
}
