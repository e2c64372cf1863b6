import type { OutboxRow } from './outbox-row';

/** Gives unsent feedback to the user as a JSON file. */
export function exportUnsent(rows: OutboxRow[]): void {
  const items = rows.map(({ name, item, savedAt, parked }) => ({
    name,
    savedAt,
    ...item,
    notTaken: parked?.why,
  }));
  const url = URL.createObjectURL(new Blob([JSON.stringify(items, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = 'passback-unsent-feedback.json';
  link.click();
  URL.revokeObjectURL(url);
}
