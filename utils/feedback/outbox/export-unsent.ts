import { saveFile } from '../../browser/save-file';
import { getEndpointAddress } from '../../team/connection-id';
import type { OutboxRow } from './outbox-row';

/** Downloads unsent feedback as a JSON file, with the address each item was written for. */
export function exportUnsent(rows: OutboxRow[]): void {
  const items = rows.map(({ connection, name, item, savedAt, refused }) => ({
    endpoint: getEndpointAddress(connection),
    name,
    savedAt,
    ...item,
    refusedBecause: refused?.why,
  }));
  saveFile('passback-unsent-feedback.json', JSON.stringify(items, null, 2));
}
