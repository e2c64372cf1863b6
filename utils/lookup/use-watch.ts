import { useMutation, useQueryClient } from '@tanstack/react-query';
import { requestNotifications } from '../browser/permissions';
import type { Lead } from '../contract/rep/lead';
import type { Connection } from '../team/connection-store';
import { setWatched } from './set-watched';

/** Whether this rep is told when a lead engages, and the one click that changes it. */
export function useWatch(connection: Connection, lead: Pick<Lead, 'id' | 'watched'>) {
  const client = useQueryClient();
  const { mutate, error, isPending, variables } = useMutation({
    mutationKey: ['watch', lead.id],
    mutationFn: (watched: boolean) => setWatched(connection, lead.id, watched),
    onSuccess: () => client.invalidateQueries({ queryKey: ['prospect', 'asked'] }), // Pending until the card says so.
  });
  const isWatched = isPending ? variables : lead.watched;
  return {
    isWatched,
    toggle: () => {
      if (!isWatched) void requestNotifications(); // Inside the click; watching goes on without it, too.
      mutate(!isWatched);
    },
    problem: error?.message,
  };
}
