import { useEffect } from 'react';
import { flushPeriodically } from '../feedback/outbox/flush-periodically';
import type { Connection } from '../team/connection-store';
import { pullChanges } from './pull-changes';

/** Leaves the database and the network to the card first. In milliseconds. */
const delayMs = 250;

/** Sends unsent feedback while the page is open, and pulls changes once. */
export function useDelivery(connection: Connection | null | undefined): void {
  const id = connection?.id;
  const token = connection?.token;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new cursor isn't a new connection.
  useEffect(() => {
    if (!connection) return;
    const ended = new AbortController();
    const timer = setTimeout(() => {
      flushPeriodically(ended.signal);
      void pullChanges(connection);
    }, delayMs);
    return () => {
      clearTimeout(timer);
      ended.abort();
    };
  }, [id, token]);
}
