import { getEndpointAddress } from '../../team/connection-id';
import type { OutboxRow } from './outbox-row';
import { listUnsentRows } from './outbox-store';

/** Unsent feedback of a connection that isn't in use. It is sent once that connection is active again. */
export interface ConnectionFeedback {
  connection: string;
  /** The only address it is sent to. Undefined if an earlier version didn't record it. */
  address?: string;
  /** Oldest first, at least one. */
  rows: OutboxRow[];
}

/**
 * All unsent feedback on this device that doesn't belong to the current connection, grouped by connection.
 */
export async function listOtherConnectionFeedback(current?: string): Promise<ConnectionFeedback[]> {
  const byConnection = new Map<string, OutboxRow[]>();
  for (const row of await listUnsentRows()) {
    if (row.connection === current) continue;
    byConnection.set(row.connection, [...(byConnection.get(row.connection) ?? []), row]);
  }
  const groups = [...byConnection].map(([connection, rows]) => ({
    connection,
    address: getEndpointAddress(connection),
    rows,
  }));
  return groups.sort((a, b) => (a.address ?? '\uffff').localeCompare(b.address ?? '\uffff'));
}
