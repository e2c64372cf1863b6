import { useMutation, useQuery } from '@tanstack/react-query';
import { poke } from '../browser/poke';
import { isSameAccount } from '../team/connection-id';
import type { Connection } from '../team/connection-store';
import { type KeptFeedback, keptElsewhere } from './outbox/kept-elsewhere';
import { handOver } from './outbox/refile-outbox';
import { useOutboxWatch } from './use-feedback';

/** Unsent feedback that is not for the connection in use, and the way to hand it over to that one. */
export function useKeptFeedback(connection: Connection | null) {
  useOutboxWatch();
  const current = connection?.id;
  const { data: kept = [] } = useQuery({
    queryKey: ['outbox', 'kept elsewhere', current],
    queryFn: () => keptElsewhere(current),
  });
  const { mutate, error, data } = useMutation({
    mutationFn: async ({ of: { connection: from, rows }, to }: { of: KeptFeedback; to: Connection }) => {
      await handOver(
        from,
        to.id,
        rows.map(({ id }) => id),
      );
      await poke('outbox');
      return to.url;
    },
  });
  return {
    kept,
    /** Only a team that has moved knows these leads: the same team and rep, at another address. */
    canHandOver: (of: KeptFeedback) =>
      connection !== null && of.address !== connection.url && isSameAccount(of.connection, connection.id),
    handOver: mutate,
    /** The address that feedback was handed over to. */
    handedTo: data,
    problem: error?.message,
  };
}
