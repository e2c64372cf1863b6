import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { canNotify, onPermissionsChange, requestNotifications } from './permissions';

/** Whether notifications are allowed, and how to ask. Asking needs the user activation of a click. */
export function useNotifications() {
  const client = useQueryClient();
  useEffect(() => {
    const ended = new AbortController();
    onPermissionsChange(
      () => void client.invalidateQueries({ queryKey: ['notifications-allowed'] }),
      ended.signal,
    );
    return () => ended.abort();
  }, [client]);
  const { data = false } = useQuery({ queryKey: ['notifications-allowed'], queryFn: canNotify });
  return { isAllowed: data, ask: requestNotifications };
}
