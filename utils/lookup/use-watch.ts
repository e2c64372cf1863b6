import { useMutation, useQueryClient } from '@tanstack/react-query';
import { requestNotifications } from '../browser/permissions';
import type { Lead } from '../contract/rep/lead';
import { useConnection } from '../team/connection-context';
import { setMark } from './set-mark';

/** Whether this rep watches a lead, and the toggle for it. */
export function useWatch(lead: Pick<Lead, 'id' | 'watched'>) {
  const connection = useConnection();
  const client = useQueryClient();
  const { mutate, error, isPending, variables } = useMutation({
    mutationKey: ['watch', lead.id],
    mutationFn: (watched: boolean) => setMark(connection, 'watches', lead.id, watched),
    onSuccess: () => client.invalidateQueries({ queryKey: ['prospect', 'fetched'] }), // Stays pending until the card is refetched.
  });
  const isWatched = isPending ? variables : lead.watched;
  return {
    isWatched,
    toggle: () => {
      if (!isWatched) void requestNotifications(); // Needs the user activation. Watching works without it.
      mutate(!isWatched);
    },
    problem: error?.message,
  };
}
