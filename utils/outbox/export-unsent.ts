import { saveFile } from '../browser/save-file';
import type { OutboxRow } from './outbox-row';

/** Gives unsent feedback to the user as a JSON file. */
export function exportUnsent(rows: OutboxRow[]): void {
  const items = rows.map(({ name, item, savedAt, parked }) => ({
    name,
    savedAt,
    ...item,
    notTaken: parked?.why,
  }));
  saveFile('passback-unsent-feedback.json', JSON.stringify(items, null, 2));
}
