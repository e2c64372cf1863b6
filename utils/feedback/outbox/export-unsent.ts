import { saveFile } from '../../browser/save-file';
import { endpointOfConnection } from '../../team/connection-id';
import type { OutboxRow } from './outbox-row';

/** Gives unsent feedback to the user as a JSON file, each with the address that it was written for. */
export function exportUnsent(rows: OutboxRow[]): void {
  const items = rows.map(({ connection, name, item, savedAt, rejected }) => ({
    endpoint: endpointOfConnection(connection),
    name,
    savedAt,
    ...item,
    notTaken: rejected?.why,
  }));
  saveFile('passback-unsent-feedback.json', JSON.stringify(items, null, 2));
}
