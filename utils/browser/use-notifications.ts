import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { canNotify, onPermissions, requestNotifications } from './permissions';

/** Whether the browser lets notifications be shown, and the way to ask; only in the user's own click. */
export function useNotifications() {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    onPermissions(() => void client.invalidateQueries({ queryKey: ['may-notify'] }), ended.signal);
    return () => ended.abort();
  }, [client]);
  const { data = false } = useQuery({ queryKey: ['may-notify'], queryFn: canNotify });
  return { isAllowed: data, ask: requestNotifications };
}
