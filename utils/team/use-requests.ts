import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { type LoggedRequest, listRequests, onRequests } from './request-log';

/** The requests of this session as sent, newest first. */
export function useRequests(): LoggedRequest[] {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    onRequests(() => void client.invalidateQueries({ queryKey: ['requests'] }), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data = [] } = useQuery({ queryKey: ['requests'], queryFn: listRequests });
  return data;
}
