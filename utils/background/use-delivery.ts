import { useEffect } from 'react';
import { flushPeriodically } from '../feedback/outbox/flush-periodically';
import type { Connection } from '../team/connection-store';
import { pullChanges } from './pull-changes';

/** The card comes first: its database and the network are left to it for a moment. In milliseconds. */
const afterFirstCard = 250;

/** While the page is open it sends what waits by itself, and asks once what is new. */
export function useDelivery(connection: Connection | null | undefined): void {
  const id = connection?.id;
  const token = connection?.token;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cursor is no new connection.
  useEffect(() => {
    if (!connection) return;
    const ended = new AbortController();
    const begun = setTimeout(() => {
      flushPeriodically(ended.signal);
      void pullChanges(connection);
    }, afterFirstCard);
    return () => {
      clearTimeout(begun);
      ended.abort();
    };
  }, [id, token]);
}
