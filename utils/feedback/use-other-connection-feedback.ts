import { useMutation, useQuery } from '@tanstack/react-query';
import { broadcast } from '../browser/broadcast';
import { useOptionalConnection } from '../team/connection-context';
import { isSameAccount } from '../team/connection-id';
import type { Connection } from '../team/connection-store';
import { type ConnectionFeedback, listOtherConnectionFeedback } from './outbox/other-connections';
import { reassignFeedback } from './outbox/reassign-feedback';
import { useOutboxRefresh } from './use-feedback';

/** Unsent feedback for other connections, and how to reassign it to the current one. */
export function useOtherConnectionFeedback() {
  const connection = useOptionalConnection();
  useOutboxRefresh();
  const current = connection?.id;
  const { data: groups = [] } = useQuery({
    queryKey: ['outbox', 'other-connections', current],
    queryFn: () => listOtherConnectionFeedback(current),
  });
  const { mutate, error, data } = useMutation({
    mutationFn: async ({
      group: { connection: from, rows },
      to,
    }: {
      group: ConnectionFeedback;
      to: Connection;
    }) => {
      await reassignFeedback(
        from,
        to.id,
        rows.map(({ id }) => id),
      );
      await broadcast('outbox');
      return to.url;
    },
  });
  return {
    groups,
    /** Only a team that moved its endpoint knows these leads: same team and rep, different address. */
    canReassign: (group: ConnectionFeedback) =>
      connection !== null &&
      group.address !== connection.url &&
      isSameAccount(group.connection, connection.id),
    reassign: mutate,
    /** The address that the feedback was reassigned to. */
    reassignedTo: data,
    problem: error?.message,
  };
}
