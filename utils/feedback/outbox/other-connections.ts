import { endpointOfConnection } from '../../team/connection-id';
import type { OutboxRow } from './outbox-row';
import { allUnsent } from './outbox-store';

/** Unsent feedback of a connection that is not in use. It goes out when that one is connected again. */
export interface ConnectionFeedback {
  connection: string;
  /** The only address that it is sent to. Undefined where an earlier version did not record it. */
  address?: string;
  /** Oldest first, at least one. */
  rows: OutboxRow[];
}

/** The unsent feedback on this device that does not belong to the connection of that id, by address. */
export async function listOtherConnectionFeedback(current?: string): Promise<ConnectionFeedback[]> {
  const byConnection = new Map<string, OutboxRow[]>();
  for (const row of await allUnsent()) {
    if (row.connection === current) continue;
    byConnection.set(row.connection, [...(byConnection.get(row.connection) ?? []), row]);
  }
  const kept = [...byConnection].map(([connection, rows]) => ({
    connection,
    address: endpointOfConnection(connection),
    rows,
  }));
  return kept.sort((a, b) => (a.address ?? '\uffff').localeCompare(b.address ?? '\uffff'));
}
