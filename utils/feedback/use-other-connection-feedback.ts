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
  const { data: kept = [] } = useQuery({
    queryKey: ['outbox', 'kept elsewhere', current],
    queryFn: () => listOtherConnectionFeedback(current),
  });
  const { mutate, error, data } = useMutation({
    mutationFn: async ({
      of: { connection: from, rows },
      to,
    }: {
      of: ConnectionFeedback;
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
    kept,
    /** Only a team that moved its endpoint knows these leads: same team and rep, different address. */
    canHandOver: (of: ConnectionFeedback) =>
      connection !== null && of.address !== connection.url && isSameAccount(of.connection, connection.id),
    handOver: mutate,
    /** The address that the feedback was reassigned to. */
    handedTo: data,
    problem: error?.message,
  };
}
